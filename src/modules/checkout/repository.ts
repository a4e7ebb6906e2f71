import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { OrderWish, PlaceOrdersInput } from '#contracts/api/checkout.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import type { PricedOrder } from '#lib/pricing/price.ts'
import type { BasketKey } from '#modules/basket/key.ts'
import { takeOrdered } from '#modules/basket/ordered.ts'
import { cardQuery } from '#modules/gift-cards/repository.ts'
import { isPlanned } from '#modules/bake-plan/repository.ts'
import { locationColumns, saleColumns, storedSale, VISIBLE } from '#modules/bake-sales/repository.ts'
import { offersQuery, takeOffers } from '#modules/waiting-list/repository.ts'
import { among } from '#platform/among.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import {
  bakeSales,
  deliveryAreas,
  ledgerEntries,
  locations,
  menuItems,
  orderLines,
  orders,
  outbox,
  redemptions,
  slots,
} from '#platform/schema.ts'
import { districtOf, type Shelf, type ShelfCard } from './rules.ts'
import { shelfItems, shelfQueries, shelfVoucher, voucherQuery } from './shelf.ts'
import { standingQuery } from './standing.ts'

export type PlacedOrder = {
  id: string
  bakeSaleId: string
  number: string
  requestHash: string
  totalPence: number
  /** What a gift card or store credit has paid of it when it was placed. */
  giftCardPence: number
  holdExpiresAt: Date | null
}

const DEAD = ['cancelled', 'expired'] as const

/**
 * All that one checkout must be judged by, and the orders that its idempotency key has already made. One round trip.
 * @param also the hash of the gift card's code, where one is named, and the offers that are named, in their order; null for one whose token opens nothing
 */
export async function findShelf(
  database: Database,
  { idempotencyKey, customer, orders: wishes, voucherCode }: PlaceOrdersInput,
  also: { cardHash: string | null; offerIds: readonly (string | null)[] },
): Promise<{ placed: PlacedOrder[]; shelf: Shelf }> {
  const { email } = customer
  const saleIds = wishes.map(({ bakeSaleId }) => bakeSaleId)
  const named = inArray(menuItems.id, among(wishes.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId))))
  const districts = wishes.flatMap(({ address }) => (address ? [districtOf(address.postcode)] : []))
  const ofCustomer = eq(orders.customerEmail, email)
  const [placed, sales, items, ingredients, slotRows, before, areas, [person], [voucher], [giftCard], kept] =
    await database.batch([
      database
        .select({
          id: orders.id,
          bakeSaleId: orders.bakeSaleId,
          number: orders.number,
          requestHash: orders.requestHash,
          totalPence: orders.totalPence,
          holdExpiresAt: orders.holdExpiresAt,
          giftCardPence: sql<number>`(
          SELECT coalesce(-sum(amount_pence), 0) FROM ${ledgerEntries}
          WHERE order_id = "orders"."id" AND gift_card_id IS NOT NULL AND amount_pence < 0 AND at = "orders"."placed_at"
        )`.as('gift_card_pence'),
        })
        .from(orders)
        .where(eq(orders.checkoutId, idempotencyKey)),
      database
        .select({ sale: saleColumns, location: locationColumns, isPlanned })
        .from(bakeSales)
        .innerJoin(locations, eq(locations.id, bakeSales.locationId))
        .where(and(inArray(bakeSales.id, among(saleIds)), inArray(bakeSales.status, VISIBLE))),
      ...shelfQueries(database, named),
      database
        .select({
          id: slots.id,
          bakeSaleId: slots.bakeSaleId,
          fulfilment: slots.fulfilment,
          left: sql<number>`${slots.capacity} - ${slots.reserved}`,
        })
        .from(slots)
        .where(inArray(slots.id, among(wishes.map(({ slotId }) => slotId)))),
      database
        .select({ menuItemId: orderLines.menuItemId, quantity: sql<number>`sum(${orderLines.quantity})` })
        .from(orderLines)
        .innerJoin(orders, eq(orders.id, orderLines.orderId))
        .where(and(inArray(orders.bakeSaleId, among(saleIds)), ofCustomer, notInArray(orders.status, [...DEAD])))
        .groupBy(orderLines.menuItemId),
      database
        .select()
        .from(deliveryAreas)
        .where(inArray(deliveryAreas.district, among(districts))),
      standingQuery(database, email),
      voucherQuery(database, voucherCode ?? '', email),
      cardQuery(database, also.cardHash ?? ''),
      offersQuery(database, among(also.offerIds.filter((id) => id !== null))),
    ])
  return {
    placed,
    shelf: {
      sales: new Map(sales.map((row) => [row.sale.id, { ...storedSale(row), isPlanned: row.isPlanned === 1 }])),
      items: shelfItems(items, ingredients),
      slots: new Map(slotRows.map(({ id, ...slot }) => [id, slot])),
      alreadyOrdered: new Map(before.map((row) => [row.menuItemId, row.quantity])),
      areas: new Map(areas.map(({ district, feePence, freeFromPence }) => [district, { feePence, freeFromPence }])),
      voucher: voucher ? shelfVoucher(voucher) : null,
      giftCard: giftCard ?? null,
      offers: also.offerIds.map((id) => kept.find((offer) => offer.id === id) ?? null),
      customer: {
        hasOrdered: person?.hasOrdered === 1,
        hasStayedAway: person?.hasStayedAway === 1,
        unpaidPence: person?.unpaidPence ?? 0,
      },
    },
  }
}

type NewOrder = {
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
export type NewCheckout = {
  orders: NewOrder[]
  requestHash: string
  placedAt: Date
  voucher: { id: string; code: string } | null
  giftCard: ShelfCard | null
  /** Offers from the waiting list that it takes. */
  offerIds: string[]
  /** The account of who has signed in. */
  customerId: string | null
}

/** What a card pays of an order: the card moves with it, by triggers. */
const cardRow = (database: Database, orderId: string, card: ShelfCard, amountPence: number, at: Date) =>
  database.insert(ledgerEntries).values({
    ...{ id: crypto.randomUUID(), orderId, kind: card.kind, amountPence, at },
    ...{ reference: card.codeEnding, giftCardId: card.id },
  })

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

function orderStatements(
  database: Database,
  { idempotencyKey, customer, paymentMethod }: PlaceOrdersInput,
  { requestHash, placedAt, voucher, giftCard, customerId }: NewCheckout,
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
  const ofCard = giftCard && giftCardPence > 0 ? [cardRow(database, id, giftCard, -giftCardPence, placedAt)] : []
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
      customerId,
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

/**
 * Writes the orders of a checkout with their lines, ledger entries, voucher and outbox messages; triggers take the stock, the pools and the
 * places in the slots. An offer that it takes gives back its units first, for the lines to have them. What is ordered leaves the basket that it came from. All of it or nothing. One round trip.
 * @returns how many things are left in that basket, or null when the schema refused, because somebody else was faster: read again to see what is left
 */
export async function insertCheckout(
  database: Database,
  input: PlaceOrdersInput,
  checkout: NewCheckout,
  basket: BasketKey | null,
): Promise<{ inBasket: number } | null> {
  const { offerIds, placedAt } = checkout
  const [first, ...others] = [
    ...(offerIds.length > 0 ? [takeOffers(database, offerIds, placedAt)] : []),
    ...checkout.orders.flatMap((order) => orderStatements(database, input, checkout, order)),
  ]
  if (!first) return { inBasket: 0 }
  const ordered = input.orders.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId))
  const clearing = basket === null ? [] : takeOrdered(database, basket, ordered)
  try {
    const answers: unknown[] = await database.batch([first, ...others, ...clearing])
    const [left] = basket === null ? [] : (answers.at(-1) as { things: number }[])
    return { inBasket: left?.things ?? 0 }
  } catch (error) {
    if (isRefusedBySchema(error)) return null
    throw error
  }
}
