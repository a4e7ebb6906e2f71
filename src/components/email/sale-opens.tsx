import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatMoment, formatTimeRange } from '#lib/dates.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

export const saleOpensSubject = ({ onDate, location }: BakeSaleSummary) =>
  `You can order now: ${formatDay(onDate)}, ${location.name}`

type Props = {
  name: string
  sale: BakeSaleSummary
  /** Absolute, as is the next. */
  saleUrl: string
  unsubscribeUrl: string
}

/** What somebody is told who has asked to be told when a bake sale opens. Source of the way out: UK GDPR, article 7(3); PECR, regulation 22. */
export function SaleOpensEmail({ name, sale, saleUrl, unsubscribeUrl }: Props) {
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{`Order until ${formatMoment(sale.cutoffAt)}.`}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {formatDay(sale.onDate)} is open
          </Heading>
          <Text style={style.text}>Hello {name}, you can order for our next bake sale.</Text>
          <Section style={style.ticket}>
            <Text style={style.label}>
              {formatDay(sale.onDate)}, {formatTimeRange(sale.collectionStartsAt, sale.collectionEndsAt)}
            </Text>
            <Text style={style.strong}>{sale.location.name}</Text>
            <Text style={style.text}>
              {sale.location.addressLines.join(', ')}, {sale.location.postcode}
            </Text>
          </Section>
          {sale.intro !== '' && <Text style={style.text}>{sale.intro}</Text>}
          <Text style={style.text}>We bake what was ordered by {formatMoment(sale.cutoffAt)}, and no more.</Text>
          <Section>
            <Link href={saleUrl} style={style.button}>
              Choose your bread
            </Link>
          </Section>
          <Text style={style.small}>
            {BAKERY.name}, {BAKERY.place}. You get this message because you asked us to tell you when a bake sale opens.
            Not any more?{' '}
            <Link href={unsubscribeUrl} style={style.link}>
              Unsubscribe
            </Link>
            . Questions:{' '}
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
