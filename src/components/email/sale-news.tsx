import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import type { Order } from '#contracts/model/order.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { CreditNote, type CreditNoteLinks } from './credit-note.tsx'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** What has become of a bake sale: why, as staff have said it, and the date on which it was to be. */
export type SaleNews = { kind: 'moved' | 'cancelled'; reason: string | null; wasOn: string | null }

export const saleNewsSubject = ({ bakeSale, number }: Order, { kind }: SaleNews) =>
  kind === 'moved'
    ? `Moved to ${formatDay(bakeSale.onDate)}: your order ${number}`
    : `Cancelled: the bake sale on ${formatDay(bakeSale.onDate)}, and your order ${number}`

function Moved({ order: { bakeSale, slot }, wasOn }: { order: Order; wasOn: string | null }) {
  return (
    <>
      <Text style={style.text}>
        the bake sale {wasOn === null ? '' : `of ${formatDay(wasOn)} `}is now on {formatDay(bakeSale.onDate)}. We keep
        your order for you at the same time of day.
      </Text>
      <Section style={style.ticket}>
        <Text style={style.label}>{slot.fulfilment === 'delivery' ? 'We would bring it' : 'You would collect it'}</Text>
        <Text style={style.strong}>
          {formatDay(slot.startsAt)}, {formatTimeRange(slot.startsAt, slot.endsAt)}
        </Text>
        <Text style={style.text}>
          {bakeSale.location.name}, {bakeSale.location.addressLines.join(', ')}, {bakeSale.location.postcode}
        </Text>
      </Section>
      <Text style={style.text}>Please tell us: do you come along, or would you rather have your money back?</Text>
    </>
  )
}

const cancelledLead = ({ number, balancePence }: Order) =>
  balancePence < 0
    ? `there is no bake sale, and we will not bake order ${number}. We owe you ${formatPence(-balancePence)}, and see to it. You need not do anything.`
    : `there is no bake sale, and we will not bake order ${number}. There is nothing to pay.`

type Props = {
  order: Order
  /** The signed link, absolute. */
  orderUrl: string
  news: SaleNews
  creditNote?: CreditNoteLinks | null
}

/** What a customer is told when a bake sale that they have ordered from is moved or cancelled. */
export function SaleNewsEmail({ order, orderUrl, news, creditNote = null }: Props) {
  const { kind, reason, wasOn } = news
  const heading = kind === 'moved' ? 'We bake on another day' : 'The bake sale is cancelled'
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{reason ?? heading}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {heading}
          </Heading>
          <Text style={style.text}>Hello {order.customer.name},</Text>
          {kind === 'moved' ? (
            <Moved order={order} wasOn={wasOn} />
          ) : (
            <Text style={style.text}>{cancelledLead(order)}</Text>
          )}
          {reason !== null && <Text style={style.text}>Why: {reason}</Text>}
          <Text style={style.text}>We are sorry.</Text>
          <CreditNote note={creditNote} />
          <Section>
            <Link href={orderUrl} style={style.button}>
              {kind === 'moved' ? 'Choose what happens' : 'See your order'}
            </Link>
          </Section>
          <Text style={style.small}>
            {BAKERY.name}, {BAKERY.place}. You get this message because you ordered from us. Questions:{' '}
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
