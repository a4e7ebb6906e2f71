import { londonWallClock } from './dates.ts'

/** Something to put into a calendar, at a London wall clock's time. */
export type CalendarEvent = {
  /** The same for the same thing: a calendar that has it already then changes it. */
  uid: string
  /** When it was last said. */
  stampAt: string
  startsAt: string
  endsAt: string
  summary: string
  description: string
  location: string
  url: string
  isCancelled: boolean
  /** Whether to remind of it an hour before. */
  isReminding: boolean
}

const PRODUCT = '-//Band of Bakers//Shop//EN'
const MAX_OCTETS = 75
const REMIND_BEFORE = '-PT1H'

/** Summer time in the United Kingdom. Source: Summer Time Order 2002: the last Sundays of March and October, at one o'clock UTC. */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** A text value. Source: RFC 5545, 3.3.11; control characters have no place in it. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** A content line in pieces of at most 75 octets, never through a character. Source: RFC 5545, 3.1. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > MAX_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

const utc = (moment: string) => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const london = (moment: string) => londonWallClock(moment).replace(/[-:]/g, '')

function linesOf(event: CalendarEvent): string[] {
  const summary = escaped(event.summary)
  const reminds = event.isReminding && !event.isCancelled
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stampAt)}`,
    `DTSTART;TZID=Europe/London:${london(event.startsAt)}`,
    `DTEND;TZID=Europe/London:${london(event.endsAt)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `LOCATION:${escaped(event.location)}`,
    `URL:${event.url.replace(/\p{Cc}/gu, '')}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(reminds
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, `TRIGGER:${REMIND_BEFORE}`, 'END:VALARM']
      : []),
    'END:VEVENT',
  ]
}

/** An iCalendar file. Source: RFC 5545. */
export const icsOf = (...events: CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...LONDON,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
