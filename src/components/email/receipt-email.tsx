import { Body, Column, Container, Heading, Hr, Html, Link, Preview, Row, Section, Text } from 'react-email'
import type { OrderDocument } from '#contracts/model/document.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { kindWords, wordsOf } from '#lib/documents/words.ts'
import { formatPence } from '#lib/money.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

export const receiptSubject = (document: OrderDocument) =>
  `${formatPence(document.grossPence)} received: ${kindWords(document)} ${document.number} for order ${document.orderNumber}`

type Look = (typeof style)['text' | 'strong' | 'small']

/** Words on the left and an amount on the right, which never breaks. */
function Pair({ words, amount, look = style.text }: { words: string; amount: string; look?: Look }) {
  return (
    <Row>
      <Column>
        <Text style={{ ...look, overflowWrap: 'anywhere' }}>{words}</Text>
      </Column>
      <Column align="right" style={{ verticalAlign: 'top', whiteSpace: 'nowrap', paddingLeft: '12px' }}>
        <Text style={look}>{amount}</Text>
      </Column>
    </Row>
  )
}

type Props = {
  document: OrderDocument
  /** Whom it is written to; the document itself may have forgotten. */
  name: string
  /** Its page, and the same as a file: absolute. */
  url: string
  fileUrl: string
}

/** What a customer is told when all of the money has come: the receipt, in figures, and where it is to be kept from. */
export function ReceiptEmail({ document, name, url, fileUrl }: Props) {
  const { lines, sums, payments, vat, vatNumber, seller, facts } = wordsOf(document)
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{`${formatPence(document.grossPence)} for order ${document.orderNumber}. Thank you.`}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            Your {kindWords(document)}
          </Heading>
          <Text style={style.text}>
            Hello {name}, your money is here. Thank you. This is your {kindWords(document)} for order{' '}
            {document.orderNumber}.
          </Text>
          <Section style={style.ticket}>
            {facts.map(({ words, value }) => (
              <Pair key={words} words={words} amount={value} />
            ))}
          </Section>
          <Section>
            {lines.map(({ key, quantity, description, amount }) => (
              <Pair key={key} words={quantity === '' ? description : `${quantity} × ${description}`} amount={amount} />
            ))}
          </Section>
          <Hr style={style.rule} />
          <Section>
            {sums.map(({ words, amount, isTotal }) => (
              <Pair key={words} words={words} amount={amount} look={isTotal ? style.strong : style.text} />
            ))}
            {payments.map(({ words, amount }) => (
              <Pair key={words} words={words} amount={amount} />
            ))}
            {vat.map(({ rate, vat: inside, net }) => (
              <Pair key={rate} words={`VAT at ${rate}, on ${net}`} amount={inside} look={style.small} />
            ))}
          </Section>
          <Section>
            <Link href={url} style={style.button}>
              See and print it
            </Link>
          </Section>
          <Text style={style.text}>
            <Link href={fileUrl} style={style.link}>
              Keep it as a PDF
            </Link>
          </Text>
          <Text style={style.small}>
            {seller.join(', ')}.{vatNumber !== null && ` VAT number ${vatNumber}.`} You get this message because you
            ordered from us. Questions:{' '}
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
