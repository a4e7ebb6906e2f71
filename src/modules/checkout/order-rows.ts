import type { BatchItem } from 'drizzle-orm/batch'
import type { OrderWish, PlaceOrdersInput } from '#contracts/api/checkout.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import type { PricedOrder } from '#lib/pricing/price.ts'
import type { Database } from '#platform/database.ts'
import { ledgerEntries, orderLines, orders, outbox, redemptions } from '#platform/schema.ts'
import type { ShelfCard } from './rules.ts'

/** What all orders of a checkout have in common. */
export type CheckoutTerms = {
  requestHash: string
  placedAt: Date
  voucher: { id: string; code: string } | null
  giftCard: ShelfCard | null
}

/** One order of a checkout as it is written. */
export type NewOrder = {
  id: string
  number: string
  outboxId: string
  wish: OrderWish
  fulfilment: 'collection' | 'delivery'
  priced: PricedOrder
  lines: OrderLine[]
  /** What the gift card pays of it. */
  giftCardPence: number
  /** Until when its place is kept for its money; null where there is none to wait for. */
  holdExpiresAt: Date | null
}
/** What a card pays of an order, or gets back of it: the card moves with it, by triggers. */
const cardRow = (
  database: Database,
  orderId: string,
  { id: giftCardId, kind }: Pick<ShelfCard, 'id' | 'kind'>,
  amountPence: number,
  at: Date,
  reference: string,
) =>
  database
    .insert(ledgerEntries)
    .values({ id: crypto.randomUUID(), orderId, kind, amountPence, at, reference, giftCardId })

/** D1 takes 100 parameters a statement; a line has 14. */
const LINES_A_STATEMENT = 7

const chunks = <T>(items: T[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** The statements that write the lines of an order; triggers take what they hold. */
const insertLines = (database: Database, orderId: string, lines: OrderLine[]) =>
  chunks(
    lines.map((line, position) => ({ orderId, position, ...line })),
    LINES_A_STATEMENT,
  ).map((rows) => database.insert(orderLines).values(rows))

/** The statements that write one order of a checkout. */
export function orderStatements(
  database: Database,
  { idempotencyKey, customer, paymentMethod }: PlaceOrdersInput,
  { requestHash, placedAt, voucher, giftCard }: CheckoutTerms,
  { id, number, outboxId, wish, fulfilment, priced, lines, giftCardPence, holdExpiresAt }: NewOrder,
): BatchItem<'sqlite'>[] {
  const { subtotalPence, discountPence, deliveryPence, totalPence, vatPence } = priced
  const entry = (kind: 'charge' | 'discount', amountPence: number, reference: string | null = null) =>
    amountPence === 0 ? [] : [{ id: crypto.randomUUID(), orderId: id, kind, amountPence, at: placedAt, reference }]
  const entries = [
    ...entry('charge', subtotalPence),
    ...entry('charge', deliveryPence, 'delivery'),
    ...entry('discount', -discountPence, voucher?.code),
  ]
  const ofCard =
    giftCard && giftCardPence > 0
      ? [cardRow(database, id, giftCard, -giftCardPence, placedAt, giftCard.codeEnding)]
      : []
  return [
    database.insert(orders).values({
      id,
      number,
      idempotencyKey: `${idempotencyKey}:${wish.bakeSaleId}`,
      checkoutId: idempotencyKey,
      requestHash,
      bakeSaleId: wish.bakeSaleId,
      slotId: wish.slotId,
      status: holdExpiresAt ? 'awaiting_payment' : 'confirmed',
      placedAt,
      holdExpiresAt,
      customerName: customer.name,
      customerEmail: customer.email,
      customerPhone: customer.phone ?? null,
      note: wish.note ?? null,
      paymentMethod,
      fulfilment,
      addressLines: fulfilment === 'delivery' ? (wish.address?.lines ?? null) : null,
      postcode: fulfilment === 'delivery' ? (wish.address?.postcode ?? null) : null,
      voucherCode: voucher?.code ?? null,
      totalPence,
      vatPence,
      discountPence,
      deliveryPence,
    }),
    ...insertLines(database, id, lines),
    ...(entries.length > 0 ? [database.insert(ledgerEntries).values(entries)] : []),
    ...ofCard,
    ...(voucher
      ? [
          database.insert(redemptions).values({
            id: crypto.randomUUID(),
            voucherId: voucher.id,
            orderId: id,
            checkoutId: idempotencyKey,
            customerEmail: customer.email,
            at: placedAt,
          }),
        ]
      : []),
    // Money by card is confirmed when it has come; the others are told at once what happens next.
    ...(paymentMethod === 'card' && holdExpiresAt
      ? []
      : [
          database.insert(outbox).values({
            id: outboxId,
            kind: holdExpiresAt ? ('order_awaits_payment' as const) : ('order_confirmed' as const),
            subjectId: id,
            createdAt: placedAt,
            availableAt: placedAt,
          }),
        ]),
  ]
}
