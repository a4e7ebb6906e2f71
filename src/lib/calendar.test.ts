import { describe, expect, it } from 'vitest'
import { addMonths, formatMonth, monthOf, weeksOf } from './calendar.ts'

describe('the calendar', () => {
  it('begins its weeks on Monday and leaves out the days of other months', () => {
    expect(weeksOf('2026-03')).toHaveLength(6)
    expect(weeksOf('2026-03')[0]).toEqual([null, null, null, null, null, null, '2026-03-01'])
    expect(weeksOf('2026-03').at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null])
  })

  it('knows a February of four whole weeks, and a leap year', () => {
    expect(weeksOf('2027-02').flat()).toEqual(expect.not.arrayContaining([null]))
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
  })

  it('goes on over the end of a year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(monthOf('2026-03-14')).toBe('2026-03')
    expect(formatMonth('2026-03')).toBe('March 2026')
  })
})
