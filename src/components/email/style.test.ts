import { describe, expect, it } from 'vitest'
import { day, night, style } from './style.ts'

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const light = (colour: string) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, index) =>
      sum + weight * channel(Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255),
    0,
  )
/** How much two colours differ. Source: WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string) {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe.each(Object.entries({ day, night }))('by %s', (_name, colours) => {
  it('all that is written in a mail can be read', () => {
    for (const text of [colours.ink, colours.muted, colours.rust])
      for (const ground of [colours.paper, colours.sheet]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.onRust, colours.rust)).toBeGreaterThanOrEqual(4.5)
  })
})

it('a mail has no colour that the night does not know', () => {
  const used = JSON.stringify(style).match(/#[\da-f]{3,8}/gi) ?? []
  expect(used.length).toBeGreaterThan(10)
  expect(used.filter((colour) => !Object.values<string>(day).includes(colour))).toEqual([])
})
