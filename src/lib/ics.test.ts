import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockChangeDay, typical } from '#mocks/flat/bake-sale.ts'
import { NOW } from '#mocks/now.ts'
import { calendarOf, eventOfSale } from './ics.ts'

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('a calendar', () => {
  it('has a bake sale at its moment, also when the clocks change', () => {
    expect(calendarOf('Bake sales', [eventOfSale(typical)], NOW)).toContain('DTSTART:20260314T090000Z\r\n')
    expect(calendarOf('Bake sales', [eventOfSale(clockChangeDay)], NOW)).toContain('DTSTART:20260329T080000Z\r\n')
  })

  it('tells commas, semicolons, backslashes and new lines apart from its own', () => {
    const text = unfolded(calendarOf('x', [{ ...eventOfSale(typical), description: 'a, b; c\\d\ne' }], NOW))
    expect(text).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n')
  })

  it('has no line longer than 75 octets, and loses nothing, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const line = words.replace(/[\\;,\r\n]/g, '')
        const text = calendarOf('x', [{ ...eventOfSale(typical), summary: line }], NOW)
        for (const one of text.split('\r\n')) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75)
        expect(unfolded(text)).toContain(`SUMMARY:${line}\r\n`)
      }),
    )
  })
})
