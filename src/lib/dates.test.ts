import { describe, expect, it } from 'vitest'
import { addDays, formatDate, formatDay, formatMoment, formatTimeRange, londonDate, londonInstant } from './dates.ts'

describe('dates are London’s', () => {
  it('reads as people say it', () => {
    expect(formatDay('2026-03-14')).toBe('Saturday 14 March')
    expect(formatDate('2026-03-13T23:30:00.000Z')).toBe('13 March 2026')
    expect(formatMoment('2026-03-12T20:00:00.000Z')).toBe('8pm on Thursday 12 March')
    expect(formatTimeRange('2026-07-04T08:00:00.000Z', '2026-07-04T08:30:00.000Z')).toBe('9am–9.30am')
    expect(formatTimeRange('2026-03-14T12:00:00.000Z', '2026-03-14T12:30:00.000Z')).toBe('12pm–12.30pm')
  })

  it('knows the day in London, not in UTC', () => {
    expect(londonDate('2026-07-03T23:30:00.000Z')).toBe('2026-07-04')
    expect(londonDate('2026-01-03T23:30:00.000Z')).toBe('2026-01-03')
  })

  it('turns a wall clock into an instant, over both clock changes', () => {
    expect(londonInstant('2026-03-28', '20:00')).toBe('2026-03-28T20:00:00.000Z')
    expect(londonInstant('2026-03-29', '20:00')).toBe('2026-03-29T19:00:00.000Z')
    expect(londonInstant('2026-10-24', '20:00')).toBe('2026-10-24T19:00:00.000Z')
    expect(londonInstant('2026-10-25', '20:00')).toBe('2026-10-25T20:00:00.000Z')
    expect(londonInstant('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('counts days on the calendar', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })
})
