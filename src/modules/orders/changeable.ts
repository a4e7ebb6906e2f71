import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import { shelfItems, shelfQueries, shelfVoucher, voucherQuery } from '#modules/checkout/shelf.ts'
import { districtOf } from '#modules/checkout/rules.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import {
  bakeSales,
  deliveryAreas,
  menuItems,
  orderChanges,
  orderLines,
  orders,
  slots,
  variants,
  products,
  categories,
} from '#platform/schema.ts'
import { booksOf, cardOf, voucherOf, type GivenBack } from './books.ts'

type Stored = typeof orders.$inferSelect
type StoredLine = typeof orderLines.$inferSelect & { productId: string; category: string }

/**
 * An order as a change finds it. `isDone` says that its idempotency key has made a change before. What was charged is all of its ledger but
 * money that came or went; what came as money is neither a gift card nor credit.
 */
export type Changeable = {
  order: Stored
  lines: StoredLine[]
  sale: Pick<
    typeof bakeSales.$inferSelect,
    'id' | 'status' | 'opensAt' | 'cutoffAt' | 'collectionStartsAt' | 'collectionEndsAt'
  >
  isDone: boolean
  balancePence: number
  chargedPence: number
  moneyPence: number
  /** What was given back of it, in money or as credit. */
  refundedPence: number
  /** What is on its way back to a card and is not in the books yet. */
  returningPence: number
  given: GivenBack
}

const linesWithShelf = (database: Database, orderId: string) =>
  database
    .select({
      line: orderLines,
      productId: sql<string>`${products.id}`.as('line_product_id'),
      category: sql<string>`${categories.name}`.as('line_category'),
    })
    .from(orderLines)
    .innerJoin(menuItems, eq(menuItems.id, orderLines.menuItemId))
    .innerJoin(variants, eq(variants.id, menuItems.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(orderLines.position)

const saleOfOrder = (database: Database, id: string) =>
  database
    .select({
      id: bakeSales.id,
      status: bakeSales.status,
      opensAt: bakeSales.opensAt,
      cutoffAt: bakeSales.cutoffAt,
      collectionStartsAt: bakeSales.collectionStartsAt,
      collectionEndsAt: bakeSales.collectionEndsAt,
    })
    .from(bakeSales)
    .where(eq(bakeSales.id, database.select({ id: orders.bakeSaleId }).from(orders).where(eq(orders.id, id))))

const changeBefore = (database: Database, key: string) =>
  database.select({ orderId: orderChanges.orderId }).from(orderChanges).where(eq(orderChanges.idempotencyKey, key))

/** An order that is to be changed. One round trip. */
export async function findChangeable(database: Database, id: string, key: string): Promise<Changeable | null> {
  const [[order], lines, [sale], [before], [books], [card], [voucher]] = await database.batch([
    database.select().from(orders).where(eq(orders.id, id)),
    linesWithShelf(database, id),
    saleOfOrder(database, id),
    changeBefore(database, key),
    booksOf(database, id),
    cardOf(database, id),
    voucherOf(database, id),
  ])
  if (!order || !sale || !books) return null
  return {
    order,
    lines: lines.map(({ line, ...shelf }) => ({ ...line, ...shelf })),
    sale,
    isDone: before?.orderId === id,
    ...books,
    given: { card: card ?? null, hasVoucher: voucher?.isLeft !== 0 },
  }
}

/** What else an edit is judged by: the items it names, what the customer has in other orders, the order's voucher, its area, and its siblings. One round trip. */
export async function findEdit(database: Database, { order, lines }: Changeable, wanted: { menuItemId: string }[]) {
  // What the order has now too: what it gives back of a pool counts.
  const menuItemIds = [...wanted, ...lines].map(({ menuItemId }) => menuItemId)
  const { id, bakeSaleId, customerEmail, voucherCode, checkoutId, postcode } = order
  const [items, ingredients, before, [voucher], [area], [siblings]] = await database.batch([
    ...shelfQueries(database, and(eq(menuItems.bakeSaleId, bakeSaleId), inArray(menuItems.id, among(menuItemIds)))),
    database
      .select({ menuItemId: orderLines.menuItemId, quantity: sql<number>`sum(${orderLines.quantity})` })
      .from(orderLines)
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .where(
        and(
          eq(orders.bakeSaleId, bakeSaleId),
          eq(orders.customerEmail, customerEmail),
          ne(orders.id, id),
          notInArray(orders.status, ['cancelled', 'expired']),
        ),
      )
      .groupBy(orderLines.menuItemId),
    voucherQuery(database, voucherCode ?? '', customerEmail),
    database
      .select()
      .from(deliveryAreas)
      .where(eq(deliveryAreas.district, postcode === null ? '' : districtOf(postcode))),
    database
      .select({
        discountPence: sql<number>`coalesce(sum(${orders.discountPence}), 0)`.as('sibling_discount'),
        subtotalPence:
          sql<number>`coalesce(sum(${orders.totalPence} - ${orders.deliveryPence} + ${orders.discountPence}), 0)`.as(
            'sibling_subtotal',
          ),
      })
      .from(orders)
      .where(
        and(eq(orders.checkoutId, checkoutId), ne(orders.id, id), notInArray(orders.status, ['cancelled', 'expired'])),
      ),
  ])
  return {
    items: shelfItems(items, ingredients),
    alreadyOrdered: new Map(before.map((row) => [row.menuItemId, row.quantity])),
    voucher: voucher ? shelfVoucher(voucher) : null,
    area: area ? { feePence: area.feePence, freeFromPence: area.freeFromPence } : null,
    siblings: siblings ?? { discountPence: 0, subtotalPence: 0 },
  }
}

/** A slot of the same bake sale, with what is left of it. One round trip. */
export async function findSlot(database: Database, bakeSaleId: string, slotId: string) {
  const [slot] = await database
    .select({ id: slots.id, fulfilment: slots.fulfilment, left: sql<number>`${slots.capacity} - ${slots.reserved}` })
    .from(slots)
    .where(and(eq(slots.id, slotId), eq(slots.bakeSaleId, bakeSaleId)))
  return slot ?? null
}
