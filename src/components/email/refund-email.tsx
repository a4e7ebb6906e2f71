import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import type { Order } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatPence } from '#lib/money.ts'
import { CreditNote, type CreditNoteLinks } from './credit-note.tsx'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** What was given back, and why; of a store credit its code, which stands nowhere else. */
export type RefundNews = Pick<Refund, 'amountPence' | 'to' | 'reason'> & { code: string | null }

const HEADINGS = {
  cash: 'Your money back',
  store_credit: 'A credit for you',
  card: 'Your money back',
} satisfies Record<Refund['to'], string>

const HOW = {
  cash: 'in cash',
  store_credit: 'as a credit',
  card: 'to your card',
} satisfies Record<Refund['to'], string>

export const refundSubject = ({ number }: Order, { amountPence, to }: RefundNews) =>
  `${formatPence(amountPence)} ${HOW[to]}: your order ${number}`

type Props = {
  order: Order
  /** The signed link, absolute. */
  orderUrl: string
  refund: RefundNews
  creditNote?: CreditNoteLinks | null
}

/** What a customer is told when money was given back, or a credit instead of it. */
export function RefundEmail({ order, orderUrl, refund, creditNote = null }: Props) {
  const { amountPence, to, reason, code } = refund
  const amount = formatPence(amountPence)
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{`${amount} ${HOW[to]}. ${reason}`}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {HEADINGS[to]}
          </Heading>
          <Text style={style.text}>
            Hello {order.customer.name}, we have given you {amount} back {HOW[to]} for order {order.number}.
          </Text>
          <Text style={style.text}>Why: {reason}</Text>
          {code !== null && (
            <Section style={style.ticket}>
              <Text style={style.label}>The code of your credit</Text>
              <Text style={style.strong}>{code}</Text>
              <Text style={style.text}>
                It is worth {amount}, and does not expire. Give the code when you order: it pays as much as it holds,
                and the rest stays on it. Keep this message, because we keep no copy of the code.
              </Text>
            </Section>
          )}
          <CreditNote note={creditNote} />
          <Section>
            <Link href={orderUrl} style={style.button}>
              See your order
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
