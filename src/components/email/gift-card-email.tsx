import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDate, formatDay } from '#lib/dates.ts'
import { ERASED_NAME } from '#lib/erased.ts'
import { formatPence } from '#lib/money.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** The card itself, for whom it is: its code stands in this mail and nowhere else. */
export type GiftCardGiven = { purchase: GiftCardPurchase; code: string; expiresAt: string | null; shopUrl: string }

/** Nobody is named who has had their account erased since. */
const giverOf = ({ buyerName }: GiftCardPurchase) => (buyerName === ERASED_NAME ? 'Somebody' : buyerName)

export const giftCardSubject = ({ purchase }: GiftCardGiven) =>
  `${giverOf(purchase)} has given you ${formatPence(purchase.amountPence)} of bread`

const Foot = ({ why }: { why: string }) => (
  <Text style={style.small}>
    {BAKERY.name}, {BAKERY.place}. {why} Questions:{' '}
    <Link href={`mailto:${BAKERY.email}`} style={style.link}>
      {BAKERY.email}
    </Link>
    .
  </Text>
)

/** What somebody gets for whom a gift card was bought. */
export function GiftCardEmail({ purchase, code, expiresAt, shopUrl }: GiftCardGiven) {
  const amount = formatPence(purchase.amountPence)
  const giver = giverOf(purchase)
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{`A gift card of ${amount} for you, from ${giver}.`}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            Somebody wishes you a warm loaf
          </Heading>
          <Text style={style.text}>
            {giver} has given you a gift card of {amount} for {BAKERY.name}, a bakery that bakes to order in{' '}
            {BAKERY.place}.
          </Text>
          {purchase.message !== '' && (
            <Section style={style.quote}>
              {purchase.message.split('\n').map((line, index) => (
                <Text key={index} style={style.text}>
                  {line}
                </Text>
              ))}
              <Text style={style.label}>{giver}</Text>
            </Section>
          )}
          <Section style={style.ticket}>
            <Text style={style.label}>The code of your card</Text>
            <Text style={style.strong}>{code}</Text>
            <Text style={style.text}>
              It is worth {amount}, and{' '}
              {expiresAt === null ? 'does not expire' : `is good until ${formatDate(expiresAt)}`}.
            </Text>
          </Section>
          <Text style={style.text}>
            Choose from a bake sale, and give the code under “I have a gift card” when you order. It pays as much as it
            holds, and what is left stays on it for another day. Keep this message, because we keep no copy of the code.
          </Text>
          <Section>
            <Link href={`${shopUrl}/bake-sales`} style={style.button}>
              See what is coming up
            </Link>
          </Section>
          <Text style={style.text}>
            <Link href={`${shopUrl}/gift-cards`} style={style.link}>
              See what is left on it
            </Link>
          </Text>
          <Foot why="You get this message once, because this card was bought for you; we send you nothing else." />
        </Container>
      </Body>
    </Html>
  )
}

/** What its buyer is told: it is paid for; the money will not come; it has gone back. */
export type PurchaseNews = 'bought' | 'unpaid' | 'returned'

const HEADINGS = {
  bought: 'Thank you. It is on its way.',
  unpaid: 'Your payment has not come',
  returned: 'Your money back',
} as const satisfies Record<PurchaseNews, string>

export function purchaseSubject({ amountPence, returnedPence }: GiftCardPurchase, news: PurchaseNews) {
  switch (news) {
    case 'bought':
      return `Your receipt: a gift card of ${formatPence(amountPence)}`
    case 'unpaid':
      return `Not paid: your gift card of ${formatPence(amountPence)}`
    case 'returned':
      return `${formatPence(returnedPence)} to your card: your gift card`
  }
}

function told({ amountPence, returnedPence, recipientEmail, sendOn }: GiftCardPurchase, news: PurchaseNews): string[] {
  const amount = formatPence(amountPence)
  switch (news) {
    case 'bought':
      return [
        `You have bought a gift card of ${amount} for ${recipientEmail}. It goes there ${
          sendOn === null ? 'by mail right now' : `by mail on ${formatDay(sendOn)}, in the morning`
        }, with your words.`,
      ]
    case 'unpaid':
      return [`Your bank has not sent the ${amount} for a gift card, and there is none. Nothing was taken.`]
    case 'returned':
      return [
        `We have sent ${formatPence(returnedPence)} of your gift card of ${amount} back to the card that you paid with. What was not spent of it has been taken off.`,
        'Banks take five to ten days to show it.',
      ]
  }
}

type Props = { purchase: GiftCardPurchase; /** The signed link, absolute. */ purchaseUrl: string; news: PurchaseNews }

/** What somebody gets who buys a gift card; once it is paid for, their receipt. */
export function GiftPurchaseEmail({ purchase, purchaseUrl, news }: Props) {
  const lines = told(purchase, news)
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{lines[0] ?? HEADINGS[news]}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {HEADINGS[news]}
          </Heading>
          <Text style={style.text}>Hello {purchase.buyerName},</Text>
          {lines.map((line) => (
            <Text key={line} style={style.text}>
              {line}
            </Text>
          ))}
          {news === 'bought' && (
            <Section style={style.ticket}>
              <Text style={style.label}>Receipt of {formatDate(purchase.createdAt)}</Text>
              <Text style={style.text}>Gift card ending in {purchase.codeEnding}</Text>
              <Text style={style.strong}>{formatPence(purchase.amountPence)}, paid by card</Text>
              <Text style={style.small}>
                No VAT is charged on a gift card: it is in the price of what is bought with it.
              </Text>
            </Section>
          )}
          <Section>
            <Link href={purchaseUrl} style={style.button}>
              See your gift card
            </Link>
          </Section>
          <Foot why="You get this message because you bought a gift card from us." />
        </Container>
      </Body>
    </Html>
  )
}
