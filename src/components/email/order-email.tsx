import { Body, Container, Heading, Hr, Html, Link, Preview, Section, Text } from 'react-email'
import type { Order, OrderLine } from '#contracts/model/order.ts'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatMoment, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { CreditNote, type CreditNoteLinks } from './credit-note.tsx'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** What there is to tell of an order. */
export type OrderNews =
  | 'confirmed'
  | 'awaits_payment'
  | 'changed'
  | 'ready'
  | 'reminder'
  | 'cancelled'
  | 'cannot_bake'
  | 'expired'
  | 'payment_failed'
  | 'too_late'

const isBrought = ({ slot }: Order) => slot.fulfilment === 'delivery'

/** What there is to pay when it changes hands. */
const owed = (order: Order) =>
  order.balancePence > 0
    ? `There is ${formatPence(order.balancePence)} to pay when ${isBrought(order) ? 'we bring it' : 'you collect it'}.`
    : 'There is nothing to pay any more.'

type Words = { subject: string; heading: string; lead: (order: Order, why: string) => string }

const WORDS: Record<OrderNews, Words> = {
  confirmed: {
    subject: 'Your order',
    heading: 'Thank you. It’s in the book.',
    lead: ({ number }) => `we will bake your order fresh for the day. Your order number is ${number}.`,
  },
  awaits_payment: {
    subject: 'To be paid: your order',
    heading: 'We keep it for you',
    lead: ({ number, balancePence, holdExpiresAt }) =>
      `your order ${number} is kept until ${holdExpiresAt === null ? 'the cutoff' : formatMoment(holdExpiresAt)}. Please transfer ${formatPence(balancePence)} with ${number} as the reference; we write to you when it has come.`,
  },
  changed: {
    subject: 'Changed: your order',
    heading: 'Your order was changed',
    lead: ({ number }) => `this is what your order ${number} holds now.`,
  },
  ready: {
    subject: 'Ready: your order',
    heading: 'It is ready for you',
    lead: (order) =>
      `your order ${order.number} is packed, and ${isBrought(order) ? 'we bring it to you' : 'waits for you'}. ${owed(order)}`,
  },
  reminder: {
    subject: 'A reminder: your order',
    heading: 'Nearly time for your bakes',
    lead: (order) =>
      `this is to remind you of your order ${order.number}, which we bake fresh for the day. ${owed(order)} ${isBrought(order) ? 'Will nobody be in' : 'Can you not come'}? Write to us as soon as you know.`,
  },
  cancelled: {
    subject: 'Cancelled: your order',
    heading: 'Your order is cancelled',
    lead: ({ number, balancePence }) =>
      balancePence < 0
        ? `we will not bake order ${number}. We owe you ${formatPence(-balancePence)}, and see to it.`
        : `we will not bake order ${number}, and there is nothing to pay.`,
  },
  expired: {
    subject: 'Not paid in time: your order',
    heading: 'We could not keep it for you',
    lead: ({ number, balancePence }) =>
      [
        `your money for order ${number} has not come in time, so we do not bake it, and there is nothing to pay.`,
        ...(balancePence < 0 ? [`We owe you ${formatPence(-balancePence)}, and see to it.`] : []),
        'If you have sent it already, write to us: if there is some left, you get it all the same. Otherwise you can order again.',
      ].join(' '),
  },
  payment_failed: {
    subject: 'Not paid: your order',
    heading: 'Your payment has not gone through',
    lead: ({ number, holdExpiresAt }) =>
      `your bank has not sent the money for order ${number}. ${holdExpiresAt === null ? 'Please look at your order to see how it stands.' : `We keep it for you until ${formatMoment(holdExpiresAt)}: you can pay again on the page of your order, or choose to pay when you collect.`}`,
  },
  too_late: {
    subject: 'Paid too late: your order',
    heading: 'Your money came too late',
    lead: ({ number, status }) =>
      [
        `your money for order ${number} has come when ${status === 'cancelled' ? 'the order was cancelled' : 'its time had run out'}, and we cannot bake it any more. We are sorry.`,
        'All of it goes back to your card by itself; that takes your bank some days, and we write to you when it is on its way.',
      ].join(' '),
  },
  cannot_bake: {
    subject: 'We are sorry: your order',
    heading: 'Something cannot be baked',
    lead: ({ number, balancePence, status }, why) =>
      [
        `we are sorry about your order ${number}. ${why}`,
        ...(status === 'cancelled' ? ['Nothing of your order is left, so we have cancelled it.'] : []),
        ...(balancePence < 0 ? [`We owe you ${formatPence(-balancePence)}, and see to it.`] : []),
      ].join(' '),
  },
}

export const orderSubject = (order: Order, news: OrderNews) =>
  `${WORDS[news].subject} ${order.number} for ${formatDay(order.bakeSale.onDate)}`

function Line({ line }: { line: OrderLine }) {
  const allergens = line.allergens.map((allergen) => ALLERGEN_NAMES[allergen])
  return (
    <Section style={style.line}>
      <Text style={style.lineName}>
        {line.quantity} × {line.productName} ({line.variantName}) — {formatPence(line.linePence)}
      </Text>
      <Text style={style.small}>
        {allergens.length > 0 ? `Contains: ${allergens.join(', ')}.` : 'Contains none of the 14 regulated allergens.'}
        {line.mayContain.length > 0 &&
          ` May contain: ${line.mayContain.map((allergen) => ALLERGEN_NAMES[allergen]).join(', ')}.`}
      </Text>
    </Section>
  )
}

/** When and where it changes hands, and what is to be paid then. */
function Ticket({ order, when }: { order: Order; when: string }) {
  const { location } = order.bakeSale
  return (
    <Section style={style.ticket}>
      <Text style={style.label}>{order.address ? 'We bring it' : 'Collect'}</Text>
      <Text style={style.strong}>{when}</Text>
      {order.address ? (
        <Text style={style.text}>
          {order.address.lines.join(', ')}, {order.address.postcode}
        </Text>
      ) : (
        <>
          <Text style={style.text}>
            {location.name}, {location.addressLines.join(', ')}, {location.postcode}
          </Text>
          <Text style={style.text}>
            {location.directions}{' '}
            <Link href={location.mapUrl} style={style.link}>
              Open the map
            </Link>
          </Text>
        </>
      )}
      <Text style={style.label}>
        {order.paymentMethod === 'pay_on_collection' ? 'Pay on collection' : 'To be paid'}
      </Text>
      <Text style={style.strong}>{formatPence(Math.max(0, order.balancePence))}</Text>
      {order.vatPence > 0 && <Text style={style.small}>Includes {formatPence(order.vatPence)} VAT.</Text>}
    </Section>
  )
}

type Props = {
  order: Order
  /** The signed link, absolute. */
  orderUrl: string
  news?: OrderNews
  /** What happened to it, in sentences, where the news alone does not say. */
  why?: string
  /** Where mails like this one are ended, absolute; none for what always comes. */
  endUrl?: string
  /** Where it has become less than a receipt has said. */
  creditNote?: CreditNoteLinks | null
}

/** What its customer is told of an order: that it is in the book, that it is to be paid, that it has changed, when and where it is collected, that it is ready, that something cannot be baked, or that it is cancelled. */
export function OrderEmail({ order, orderUrl, news = 'confirmed', why = '', endUrl, creditNote = null }: Props) {
  const { heading, lead } = WORDS[news]
  const isOver = order.status === 'cancelled' || order.status === 'expired'
  const { location } = order.bakeSale
  const when = `${formatDay(order.slot.startsAt)}, ${formatTimeRange(order.slot.startsAt, order.slot.endsAt)}`
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>
          {isOver ? heading : `${isBrought(order) ? 'Brought to you' : `Collect at ${location.name}`} on ${when}.`}
        </Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {heading}
          </Heading>
          <Text style={style.text}>
            Hello {order.customer.name}, {lead(order, why)}
          </Text>

          {!isOver && <Ticket order={order} when={when} />}

          <Heading as="h2" style={style.subheading}>
            {isOver ? 'What it held' : news === 'ready' ? 'What is in it' : 'What we’ll bake for you'}
          </Heading>
          {order.lines.map((line) => (
            <Line key={line.menuItemId} line={line} />
          ))}
          <Hr style={style.rule} />
          {order.discountPence > 0 && (
            <Text style={style.text}>
              {order.voucherCode === null ? 'Taken off' : `Voucher ${order.voucherCode}`} −
              {formatPence(order.discountPence)}
            </Text>
          )}
          {order.deliveryPence > 0 && <Text style={style.text}>Delivery {formatPence(order.deliveryPence)}</Text>}
          <Text style={style.strong}>Total {formatPence(order.totalPence)}</Text>
          {order.giftCardPence > 0 && (
            <Text style={style.text}>Paid by gift card or credit {formatPence(order.giftCardPence)}</Text>
          )}
          {order.note !== null && <Text style={style.text}>Your note: {order.note}</Text>}
          <CreditNote note={creditNote} />

          <Section>
            <Link href={orderUrl} style={style.button}>
              See your order
            </Link>
          </Section>
          <Text style={style.small}>
            Everything is made in one kitchen that handles wheat, milk, eggs, nuts, sesame and soya. If you live with an
            allergy and are not sure, write to us before you collect:{' '}
            <Link href={`mailto:${BAKERY.email}`} style={style.link}>
              {BAKERY.email}
            </Link>
            .
          </Text>
          <Text style={style.small}>
            {BAKERY.name}, {BAKERY.place}. You get this message because you ordered from us.
            {endUrl !== undefined && (
              <>
                {' '}
                Would you rather not be reminded?{' '}
                <Link href={endUrl} style={style.link}>
                  No more reminders
                </Link>
                .
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
