import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** What has become of a place in the waiting list. `withdrawn`: the offer was ended before its time, because nothing will be baked. */
export type WaitingNews = 'joined' | 'offered' | 'passed' | 'withdrawn'

type Place = Pick<WaitingPlace, 'productName' | 'variantName' | 'quantity' | 'askedFor'> & {
  bakeSale: Pick<WaitingPlace['bakeSale'], 'onDate' | 'location'>
  /** Until when what is offered is, or was, kept. */
  offeredUntil: string | null
}

const thingOf = ({ productName, variantName }: Place) => `${productName}, ${variantName}`
const dayOf = ({ bakeSale }: Place) => formatDay(bakeSale.onDate)

export function waitingSubject(place: Place, news: WaitingNews): string {
  const { productName } = place
  switch (news) {
    case 'joined':
      return `You are on the list: ${productName} on ${dayOf(place)}`
    case 'offered':
      return `A place is free for you: ${productName} on ${dayOf(place)}`
    case 'passed':
      return `Your offer has passed: ${productName} on ${dayOf(place)}`
    case 'withdrawn':
      return `We cannot keep it after all: ${productName} on ${dayOf(place)}`
  }
}

const HEADINGS = {
  joined: 'You are on the list',
  offered: 'A place is free for you',
  passed: 'Your offer has passed',
  withdrawn: 'We cannot keep it after all',
} as const satisfies Record<WaitingNews, string>

function leadOf(place: Place, news: WaitingNews): string {
  switch (news) {
    case 'joined':
      return `this is sold out at the moment. When some comes free, and it is your turn, we keep it for you for two hours and write to you. You need not do anything until then.`
    case 'offered':
      return place.quantity < place.askedFor
        ? `you are next in line. You asked for ${String(place.askedFor)}; this is what has come free, and we keep it for you.`
        : 'you are next in line, and we keep this for you.'
    case 'passed':
      return 'we have kept this for you, and the time is over. It goes to the next in line. If you still want it, you can join the list again.'
    case 'withdrawn':
      return 'we offered you this, and now it cannot be baked. Nothing has been charged. We are sorry.'
  }
}

type Props = {
  place: Place
  news: WaitingNews
  /** The signed link of the place, absolute. */
  placeUrl: string
}

/** What somebody who waits for something that is sold out is told. They have asked for it, and leave with one click. */
export function WaitingEmail({ place, news, placeUrl }: Props) {
  const lead = leadOf(place, news)
  const isInLine = news === 'joined' || news === 'offered'
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{news === 'offered' ? `We keep it until ${untilOf(place)}.` : lead}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {HEADINGS[news]}
          </Heading>
          <Text style={style.text}>Hello, {lead}</Text>
          <Section style={style.ticket}>
            <Text style={style.label}>
              {dayOf(place)}, {place.bakeSale.location.name}
            </Text>
            <Text style={style.strong}>
              {/* How many one waits for may change before this goes out. */}
              {news === 'joined' ? '' : `${String(place.quantity)} × `}
              {thingOf(place)}
            </Text>
            {news === 'offered' && <Text style={style.text}>Yours to order until {untilOf(place)}.</Text>}
          </Section>
          {news === 'offered' && (
            <Section>
              <Link href={placeUrl} style={style.button}>
                Put it into my basket
              </Link>
            </Section>
          )}
          {isInLine && (
            <Text style={style.text}>
              {news === 'joined' && (
                <>
                  <Link href={placeUrl} style={style.link}>
                    See your place in the line
                  </Link>
                  {'. '}
                </>
              )}
              Not any more?{' '}
              <Link href={`${placeUrl}?leave=1`} style={style.link}>
                Leave the list
              </Link>
              {news === 'offered' ? ', and the next in line has it.' : '.'}
            </Text>
          )}
          <Text style={style.small}>
            {BAKERY.name}, {BAKERY.place}. You get this message because somebody has put this address on our waiting
            list. Questions:{' '}
            <Link href={`mailto:${BAKERY.email}`} style={style.link}>
              {BAKERY.email}
            </Link>
            .
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

const untilOf = ({ offeredUntil }: Place) => (offeredUntil === null ? '' : formatMoment(offeredUntil))
