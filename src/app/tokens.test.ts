import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('globals.css', import.meta.url), 'utf8')

const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )

const light = colours(/@theme \{(.*?)\n\}/s.exec(css)?.[1] ?? '')
const dark = colours(/@utility by-night \{(.*?)\n\}/s.exec(css)?.[1] ?? '')

/** Relative luminance and contrast. Source: WCAG 2.2. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** What stands on what. */
const TEXT: [text: string, ground: string][] = [
  ...['paper', 'sheet', 'shade'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['muted', ground],
  ]),
  ...['paper', 'sheet'].flatMap((ground): [string, string][] => [
    ['rust', ground],
    ['rust-deep', ground],
    ['danger', ground],
  ]),
  ['sheet', 'rust'],
  ['sheet', 'rust-deep'],
  ['rust-deep', 'blush'],
  ['leaf', 'leaf-pale'],
  ['sheet', 'ink'],
]

describe.each([
  ['day', light],
  ['night', dark],
])('the palette by %s', (_when, palette) => {
  it('has every colour', () => {
    expect(Object.keys(palette).sort()).toEqual(Object.keys(light).sort())
  })

  it.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(contrast(palette[text] ?? '#000000', palette[ground] ?? '#000000')).toBeGreaterThanOrEqual(4.5)
  })

  it('shows the focus', () => {
    for (const ground of ['paper', 'sheet', 'shade'])
      expect(contrast(palette.rust ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
