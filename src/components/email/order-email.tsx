import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from 'react-email'
import type { Order, OrderLine } from '#contracts/model/order.ts'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { style } from './style.ts'

export const orderConfirmedSubject = (order: Order) =>
  `Your order ${order.number} for ${formatDay(order.bakeSale.onDate)}`

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

/** The confirmation of an order to be paid on collection. @param orderUrl the signed link, absolute */
export function OrderConfirmedEmail({ order, orderUrl }: { order: Order; orderUrl: string }) {
  const { location } = order.bakeSale
  const when = `${formatDay(order.slot.startsAt)}, ${formatTimeRange(order.slot.startsAt, order.slot.endsAt)}`
  return (
    <Html lang="en-GB">
      <Head />
      <Body style={style.body}>
        <Preview>{`Collect on ${when}, at ${location.name}.`}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            Thank you. It’s in the book.
          </Heading>
          <Text style={style.text}>
            Hello {order.customer.name}, we will bake your order fresh for the day. Your order number is {order.number}.
          </Text>

          <Section style={style.ticket}>
            <Text style={style.label}>Collect</Text>
            <Text style={style.strong}>{when}</Text>
            <Text style={style.text}>
              {location.name}, {location.addressLines.join(', ')}, {location.postcode}
            </Text>
            <Text style={style.text}>
              {location.directions}{' '}
              <Link href={location.mapUrl} style={style.link}>
                Open the map
              </Link>
            </Text>
            <Text style={style.label}>Pay on collection</Text>
            <Text style={style.strong}>{formatPence(order.balancePence)}</Text>
            {order.vatPence > 0 && <Text style={style.small}>Includes {formatPence(order.vatPence)} VAT.</Text>}
          </Section>

          <Heading as="h2" style={style.subheading}>
            What we’ll bake for you
          </Heading>
          {order.lines.map((line) => (
            <Line key={line.menuItemId} line={line} />
          ))}
          <Hr style={style.rule} />
          <Text style={style.strong}>Total {formatPence(order.totalPence)}</Text>
          {order.note !== null && <Text style={style.text}>Your note: {order.note}</Text>}

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
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
