import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableAt, isQuiet, outsideQuietHours } from './quiet-hours.ts'

const at = (instant: string) => outsideQuietHours(new Date(instant)).toISOString()

describe('in quiet hours', () => {
  it('what nobody waits for goes out in the morning, by the clock of London', () => {
    expect(at('2026-03-10T20:59:59.000Z')).toBe('2026-03-10T20:59:59.000Z')
    expect(at('2026-03-10T21:00:00.000Z')).toBe('2026-03-11T08:00:00.000Z')
    expect(at('2026-03-11T07:59:59.999Z')).toBe('2026-03-11T08:00:00.000Z')
    expect(at('2026-03-11T08:00:00.000Z')).toBe('2026-03-11T08:00:00.000Z')
    expect(at('2026-12-31T23:30:00.000Z')).toBe('2027-01-01T08:00:00.000Z')
    // Summer: it is an hour later there.
    expect(at('2026-06-10T20:00:00.000Z')).toBe('2026-06-11T07:00:00.000Z')
    expect(at('2026-06-11T07:00:00.000Z')).toBe('2026-06-11T07:00:00.000Z')
  })

  it('the night in which an hour is lost is an hour shorter, and that in which one is won an hour longer', () => {
    expect(at('2026-03-28T21:00:00.000Z')).toBe('2026-03-29T07:00:00.000Z')
    expect(at('2026-03-29T00:59:00.000Z')).toBe('2026-03-29T07:00:00.000Z')
    expect(at('2026-03-29T01:01:00.000Z')).toBe('2026-03-29T07:00:00.000Z')
    expect(at('2026-10-24T20:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z')
    expect(at('2026-10-25T00:30:00.000Z')).toBe('2026-10-25T08:00:00.000Z')
    expect(at('2026-10-25T01:30:00.000Z')).toBe('2026-10-25T08:00:00.000Z')
  })

  it('whenever it is: never earlier, never in them, never more than twelve hours later, and settled', () => {
    const years = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2031-01-01T00:00:00Z'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(years), (moment) => {
        const later = outsideQuietHours(moment)
        const hours = (later.getTime() - moment.getTime()) / 3_600_000
        expect(isQuiet(later)).toBe(false)
        expect(hours).toBeGreaterThanOrEqual(0)
        expect(hours).toBeLessThanOrEqual(12)
        expect(hours === 0).toBe(!isQuiet(moment))
        // The moment before the morning is still of the night.
        if (hours > 0) expect(isQuiet(new Date(later.getTime() - 1))).toBe(true)
      }),
    )
  })

  it('what somebody waits for goes out at once', () => {
    const night = new Date('2026-03-10T23:00:00.000Z')
    expect(availableAt('order_confirmed', night)).toBe(night)
    expect(availableAt('waiting_offered', night)).toBe(night)
    expect(availableAt('sale_opens', night)).toEqual(new Date('2026-03-11T08:00:00.000Z'))
    expect(availableAt('collection_reminder', night)).toEqual(new Date('2026-03-11T08:00:00.000Z'))
  })
})
