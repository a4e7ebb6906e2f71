import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { OrderLine } from '#contracts/model/order.ts'
import type { PricedOrder } from '#lib/pricing/price.ts'
import { shelfItems, shelfQueries, shelfVoucher, voucherQuery } from '#modules/checkout/shelf.ts'
import { districtOf } from '#modules/checkout/rules.ts'
import { giveBackToCard } from '#modules/gift-cards/give-back.ts'
import { among } from '#platform/among.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import {
  bakeSales,
  deliveryAreas,
  ledgerEntries,
  menuItems,
  orderChanges,
  orderLines,
  orders,
  outbox,
  slots,
  variants,
  products,
  categories,
} from '#platform/schema.ts'
import { booksOf, cardOf, voucherOf, type GivenBack } from './books.ts'

/** Who changes an order, and why. */
type Actor =
  | { actor: 'customer'; actorId?: null; reason?: null }
  | { actor: 'staff'; actorId: string; reason: string | null }
  | { actor: 'system'; actorId?: null; reason: string }

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

export type Change = Actor & {
  idempotencyKey: string
  kind: (typeof orderChanges.$inferInsert)['kind']
  at: Date
}

/** The row that makes a change one change: two from the same version, or two of the same key, cannot both be written. */
const changeRow = (database: Database, { order }: Changeable, change: Change) =>
  database.insert(orderChanges).values({
    orderId: order.id,
    version: order.version + 1,
    idempotencyKey: change.idempotencyKey,
    kind: change.kind,
    actor: change.actor,
    actorId: change.actorId ?? null,
    reason: change.reason ?? null,
    at: change.at,
  })

/** What is told of a change: of the order, where it names nothing else. */
export type Letter = { id: string; kind: (typeof outbox.$inferInsert)['kind']; subjectId?: string }

const letterRow = (database: Database, orderId: string, { id, kind, subjectId = orderId }: Letter, at: Date) =>
  database.insert(outbox).values({ id, kind, subjectId, createdAt: at, availableAt: at })

type Entry = {
  id?: string
  kind: (typeof ledgerEntries.$inferInsert)['kind']
  amountPence: number
  reference?: string | null
  /** The card whose money it is. */
  giftCardId?: string
}

/** Ledger rows of a change; what comes to nothing is not written. */
const ledgerRows = (database: Database, orderId: string, entries: Entry[], at: Date) => {
  const rows = entries
    .filter(({ amountPence }) => amountPence !== 0)
    .map(({ id = crypto.randomUUID(), kind, amountPence, reference = null, giftCardId = null }) => ({
      ...{ id, orderId, kind, amountPence, reference, giftCardId, at },
    }))
  return rows.length > 0 ? [database.insert(ledgerEntries).values(rows)] : []
}

/** @returns false when the schema refused: somebody else was faster, or the cutoff has passed. Read again */
async function write(database: Database, first: BatchItem<'sqlite'>, rest: BatchItem<'sqlite'>[]): Promise<boolean> {
  try {
    await database.batch([first, ...rest])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** What an order becomes: its lines as they are sold now, and what they cost. */
export type Edited = { lines: OrderLine[]; priced: PricedOrder }

/**
 * Writes what an order holds now: lines that stay keep their words and their price, the ledger gets the difference, and triggers take and give
 * back the units. All of it or nothing. One round trip.
 * @param also what is written with it
 */
export function writeLines(
  database: Database,
  found: Changeable,
  edited: Edited,
  change: Change,
  letter: Letter,
  also: BatchItem<'sqlite'>[] = [],
) {
  const { order, lines: before } = found
  const { priced } = edited
  const kept = new Map(before.map((line) => [line.menuItemId, line]))
  const wanted = new Set(edited.lines.map(({ menuItemId }) => menuItemId))
  const gone = before.filter(({ menuItemId }) => !wanted.has(menuItemId))
  const next = before.reduce((most, { position }) => Math.max(most, position), -1) + 1
  const fresh = edited.lines.filter(({ menuItemId }) => !kept.has(menuItemId))
  const ofOrder = eq(orderLines.orderId, order.id)
  const oldSubtotal = order.totalPence - order.deliveryPence + order.discountPence
  const takenOffPence = order.totalPence - found.chargedPence
  return write(database, changeRow(database, found, change), [
    // What is given back comes first: it may be what is taken.
    ...(gone.length > 0
      ? [
          database.delete(orderLines).where(
            and(
              ofOrder,
              inArray(
                orderLines.position,
                gone.map(({ position }) => position),
              ),
            ),
          ),
        ]
      : []),
    ...edited.lines
      .flatMap((line) => {
        const old = kept.get(line.menuItemId)
        return old ? [{ line, old }] : []
      })
      .sort((one, other) => one.line.quantity - one.old.quantity - (other.line.quantity - other.old.quantity))
      .map(({ line: { quantity, linePence, discountPence, vatPence }, old }) =>
        database
          .update(orderLines)
          .set({ quantity, linePence, discountPence, vatPence })
          .where(and(ofOrder, eq(orderLines.position, old.position))),
      ),
    ...fresh.map((line, index) =>
      database.insert(orderLines).values({ orderId: order.id, position: next + index, ...line }),
    ),
    database
      .update(orders)
      .set({
        totalPence: priced.totalPence,
        vatPence: priced.vatPence,
        discountPence: priced.discountPence,
        deliveryPence: priced.deliveryPence,
      })
      .where(eq(orders.id, order.id)),
    ...ledgerRows(
      database,
      order.id,
      [
        { kind: 'correction', amountPence: priced.subtotalPence - oldSubtotal },
        { kind: 'correction', amountPence: priced.deliveryPence - order.deliveryPence, reference: 'delivery' },
        { kind: 'discount', amountPence: order.discountPence - priced.discountPence, reference: order.voucherCode },
        // A refund took something off the price; of a smaller price it takes no more than there is.
        { kind: 'correction', amountPence: Math.max(0, takenOffPence - priced.totalPence), reference: 'refund' },
      ],
      change.at,
    ),
    giveBackToCard(database, order.id, 'changed', change.at),
    letterRow(database, order.id, letter, change.at),
    ...also,
  ])
}

/** Writes another slot. One round trip. */
export const writeSlot = (database: Database, found: Changeable, slotId: string, change: Change, letter: Letter) =>
  write(database, changeRow(database, found, change), [
    database.update(orders).set({ slotId }).where(eq(orders.id, found.order.id)),
    letterRow(database, found.order.id, letter, change.at),
  ])

/** What comes with a change: entries of the ledger, a letter, what else is to be written, and what else becomes of the order itself. */
type More = {
  /** What the entries need to be there. */
  before?: BatchItem<'sqlite'>[]
  entries?: Entry[]
  letter?: Letter
  also?: BatchItem<'sqlite'>[]
  set?: Partial<Pick<Stored, 'voucherCode' | 'discountPence' | 'totalPence' | 'vatPence'>>
}

const moreRows = (
  database: Database,
  { order }: Changeable,
  { at }: Change,
  { before = [], entries = [], letter, also = [] }: More,
): BatchItem<'sqlite'>[] => [
  ...before,
  ...ledgerRows(database, order.id, entries, at),
  ...(letter ? [letterRow(database, order.id, letter, at)] : []),
  ...also,
]

/** Writes another status; what an order held that is over goes back by triggers, and to its gift card. One round trip. */
export const writeStatus = (
  database: Database,
  found: Changeable,
  status: Stored['status'],
  change: Change,
  more: More = {},
) =>
  write(database, changeRow(database, found, change), [
    database
      .update(orders)
      .set({ ...more.set, status, holdExpiresAt: null })
      .where(eq(orders.id, found.order.id)),
    ...moreRows(database, found, change, more),
    ...(status === 'cancelled' || status === 'expired'
      ? [giveBackToCard(database, found.order.id, status, change.at)]
      : []),
  ])

/** Writes entries of the ledger, and leaves the order itself as it is. One round trip. */
export const writeEntries = (database: Database, found: Changeable, change: Change, more: Omit<More, 'set'>) =>
  write(database, changeRow(database, found, change), moreRows(database, found, change, more))

/** A slot of the same bake sale, with what is left of it. One round trip. */
export async function findSlot(database: Database, bakeSaleId: string, slotId: string) {
  const [slot] = await database
    .select({ id: slots.id, fulfilment: slots.fulfilment, left: sql<number>`${slots.capacity} - ${slots.reserved}` })
    .from(slots)
    .where(and(eq(slots.id, slotId), eq(slots.bakeSaleId, bakeSaleId)))
  return slot ?? null
}
