import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { SITE } from '#lib/constants/frontend.ts'

type Event = {
  uid: string
  startsAt: string
  endsAt: string
  summary: string
  location: string
  description: string
  url: string
}

/** Source: RFC 5545, 3.3.11: what stands for something in a text is told by a backslash. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const OCTETS = 75
const encoder = new TextEncoder()

/** Lines are no longer than 75 octets; they go on after a space. Source: RFC 5545, 3.1. No character is cut in two. */
function folded(line: string) {
  const parts: string[] = []
  let part = ''
  let room = OCTETS
  for (const char of line) {
    const size = encoder.encode(char).length
    if (size > room) {
      parts.push(part)
      part = ''
      room = OCTETS - 1
    }
    part += char
    room -= size
  }
  return [...parts, part].join('\r\n ')
}

/** `20260314T090000Z`: an instant is the same wherever the calendar stands. */
const stamp = (instant: string) => instant.replace(/[-:]/g, '').replace(/\.\d+/, '')

const linesOf = ({ uid, startsAt, endsAt, summary, location, description, url }: Event, madeAt: string) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${stamp(madeAt)}`,
  `DTSTART:${stamp(startsAt)}`,
  `DTEND:${stamp(endsAt)}`,
  `SUMMARY:${escaped(summary)}`,
  `LOCATION:${escaped(location)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  'END:VEVENT',
]

/** A calendar in iCalendar. @param madeAt ISO 8601 */
export const calendarOf = (name: string, events: Event[], madeAt: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Band of Bakers//Bake sales//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => linesOf(event, madeAt)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

/** A bake sale in a calendar: when and where it is collected. */
export const eventOfSale = ({
  id,
  slug,
  title,
  intro,
  location,
  collectionStartsAt,
  collectionEndsAt,
}: BakeSaleSummary): Event => ({
  uid: `${id}@${new URL(SITE).host}`,
  startsAt: collectionStartsAt,
  endsAt: collectionEndsAt,
  summary: `${title}, ${location.name}`,
  location: [location.name, ...location.addressLines, location.postcode].join(', '),
  description: intro,
  url: new URL(`/bake-sales/${slug}`, SITE).href,
})
