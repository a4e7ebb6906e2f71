import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { icsOf, type CalendarEvent } from './ics.ts'

const event: CalendarEvent = {
  uid: 'order-1@bandofbakers.co.uk',
  stampAt: '2026-03-10T09:00:00.000Z',
  startsAt: '2026-03-14T09:00:00.000Z',
  endsAt: '2026-03-14T09:30:00.000Z',
  summary: 'Collect your bread',
  description: '',
  location: 'Ludlow Market',
  url: 'https://bandofbakers.co.uk/orders/x',
  isCancelled: false,
  isReminding: true,
}

const linesOf = (changed: Partial<CalendarEvent>) => icsOf({ ...event, ...changed }).split('\r\n')
const unfolded = (changed: Partial<CalendarEvent>) =>
  icsOf({ ...event, ...changed })
    .replaceAll('\r\n ', '')
    .split('\r\n')

describe('an event for a calendar', () => {
  it('loses nothing that people write, and has no line longer than 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const summary = words.replace(/[\\;,]|\p{Cc}/gu, '')
        for (const line of linesOf({ summary })) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(unfolded({ summary })).toContain(`SUMMARY:${summary}`)
      }),
    )
  })

  it('stands beside others in one file', () => {
    expect(icsOf(event, { ...event, uid: 'order-2' }).match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
    expect(icsOf()).not.toContain('VEVENT')
  })

  it('is at London’s time in winter, in summer, and on the day the clocks change', () => {
    const startOf = (startsAt: string) => linesOf({ startsAt }).find((line) => line.startsWith('DTSTART;TZID='))
    expect(startOf('2026-03-14T09:00:00.000Z')).toBe('DTSTART;TZID=Europe/London:20260314T090000')
    expect(startOf('2026-07-04T08:00:00.000Z')).toBe('DTSTART;TZID=Europe/London:20260704T090000')
    expect(startOf('2026-03-29T08:00:00.000Z')).toBe('DTSTART;TZID=Europe/London:20260329T090000')
    expect(startOf('2026-10-25T09:00:00.000Z')).toBe('DTSTART;TZID=Europe/London:20261025T090000')
    expect(startOf('2026-07-03T23:30:00.000Z')).toBe('DTSTART;TZID=Europe/London:20260704T003000')
  })

  it('brings the rules of that time along, and says in UTC when it was made', () => {
    expect(linesOf({})).toEqual(expect.arrayContaining(['TZID:Europe/London', 'DTSTAMP:20260310T090000Z']))
  })

  it('escapes what would end a value, and begins no line of its own', () => {
    const description = 'Bread; rolls, buns \\ more\r\nEND:VCALENDAR\nATTENDEE:x\u0007'
    expect(unfolded({ description })).toContain(
      'DESCRIPTION:Bread\\; rolls\\, buns \\\\ more\\nEND:VCALENDAR\\nATTENDEE:x',
    )
    expect(linesOf({ url: 'https://x.test/\r\nATTENDEE:y' }).filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  })

  it('folds at 75 octets and never through a character', () => {
    const location = '🥖é漢'.repeat(40)
    const octets = linesOf({ location }).map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    expect(icsOf({ ...event, location })).not.toContain('\uFFFD')
    expect(unfolded({ location })).toContain(`LOCATION:${location}`)
  })

  it('ends every line as the standard wants it', () => {
    const text = icsOf(event)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('takes itself back when it is cancelled, and reminds nobody', () => {
    expect(linesOf({ isCancelled: true })).toContain('STATUS:CANCELLED')
    expect(linesOf({ isCancelled: true })).not.toContain('BEGIN:VALARM')
    expect(linesOf({})).toContain('TRIGGER:-PT1H')
  })
})
