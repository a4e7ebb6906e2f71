import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { auditRow, type Staff } from '#modules/audit/repository.ts'
import { locationColumns, saleColumns, storedSale } from '#modules/bake-sales/repository.ts'
import { shelfItems, shelfQueries } from '#modules/checkout/shelf.ts'
import { withdrawOffers } from '#modules/waiting-list/repository.ts'
import { aliased } from '#platform/aliased.ts'
import { among } from '#platform/among.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import {
  auditEntries,
  bakeSales,
  locations,
  menuItems,
  orderChanges,
  orderLines,
  orders,
  products,
  variants,
} from '#platform/schema.ts'
import type { Choice } from './rules.ts'

const IN_HAND = ['awaiting_payment', 'confirmed', 'ready'] as const
const MOST_ORDERS = 1000

const itemOf = (database: Database, id: string) =>
  database
    .select({
      id: menuItems.id,
      variantId: menuItems.variantId,
      poolId: menuItems.poolId,
      poolUnits: menuItems.poolUnits,
      variantName: sql<string>`${variants.name}`.as('item_variant'),
      productName: sql<string>`${products.name}`.as('item_product'),
      sale: aliased('sale', { id: bakeSales.id, collectionStartsAt: bakeSales.collectionStartsAt }),
    })
    .from(menuItems)
    .innerJoin(variants, eq(variants.id, menuItems.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
    .where(eq(menuItems.id, id))

/** Orders that have it and are not over. */
const affectedOf = (database: Database, menuItemId: string) =>
  database
    .select({ id: orders.id })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orderLines.menuItemId, menuItemId), inArray(orders.status, [...IN_HAND])))

/** A menu item with its bake sale, and the orders that have it with all of their lines. Null where there is no such item. One round trip. */
export async function findAffected(database: Database, menuItemId: string) {
  const [[item], [of], found, lines] = await database.batch([
    itemOf(database, menuItemId),
    database
      .select({ sale: saleColumns, location: locationColumns })
      .from(menuItems)
      .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(eq(menuItems.id, menuItemId)),
    database
      .select({
        id: orders.id,
        number: orders.number,
        customerName: orders.customerName,
        totalPence: orders.totalPence,
        vatPence: orders.vatPence,
        deliveryPence: orders.deliveryPence,
      })
      .from(orders)
      .where(inArray(orders.id, affectedOf(database, menuItemId)))
      .orderBy(asc(orders.number))
      .limit(MOST_ORDERS),
    database
      .select()
      .from(orderLines)
      .where(inArray(orderLines.orderId, affectedOf(database, menuItemId)))
      .orderBy(asc(orderLines.orderId), asc(orderLines.position)),
  ])
  if (!item || !of) return null
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId)
  return {
    item,
    bakeSale: storedSale(of),
    orders: found.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] })),
  }
}

/**
 * What a decision is judged by: the item, its orders, the rest of the menu, the next bake sale that has the same, and what was decided under
 * the same id before. Null where there is no such item. One round trip.
 */
export async function findDecision(database: Database, menuItemId: string, decisionId: string, now: Date) {
  const ofMenu = and(
    eq(
      menuItems.bakeSaleId,
      database.select({ id: menuItems.bakeSaleId }).from(menuItems).where(eq(menuItems.id, menuItemId)),
    ),
    ne(menuItems.id, menuItemId),
  )
  const [[item], affected, shelf, ingredients, [next], [before]] = await database.batch([
    itemOf(database, menuItemId),
    database
      .select({ orderId: orderLines.orderId, quantity: orderLines.quantity })
      .from(orderLines)
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .where(and(eq(orderLines.menuItemId, menuItemId), inArray(orders.status, [...IN_HAND])))
      .limit(MOST_ORDERS),
    ...shelfQueries(database, ofMenu),
    nextOf(database, menuItemId, now),
    database.select({ after: auditEntries.after }).from(auditEntries).where(eq(auditEntries.id, decisionId)),
  ])
  if (!item) return null
  const decided = before?.after as { choices: Choice[] } | undefined
  return {
    item,
    affected: new Map(affected.map(({ orderId, quantity }) => [orderId, quantity])),
    shelf: shelfItems(shelf, ingredients),
    next: next ?? null,
    decided: decided?.choices ?? null,
  }
}

/** The next bake sale after that of an item, still to be ordered from, that has some of the same. */
const nextOf = (database: Database, menuItemId: string, now: Date) => {
  const variant = sql`(SELECT variant_id FROM ${menuItems} WHERE id = ${menuItemId})`
  const start = sql`(SELECT collection_starts_at FROM ${bakeSales} WHERE id = (SELECT bake_sale_id FROM ${menuItems} WHERE id = ${menuItemId}))`
  return database
    .select({ title: bakeSales.title, onDate: bakeSales.onDate })
    .from(menuItems)
    .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
    .where(
      and(
        eq(menuItems.variantId, variant),
        eq(bakeSales.status, 'published'),
        gt(bakeSales.cutoffAt, now),
        gt(bakeSales.collectionStartsAt, start),
        gt(menuItems.capacity, menuItems.reserved),
      ),
    )
    .orderBy(asc(bakeSales.collectionStartsAt))
    .limit(1)
}

/** Takes a menu item off sale: what is reserved of it is all that there is. */
export const closed = (database: Database, menuItemId: string) =>
  database
    .update(menuItems)
    .set({ capacity: sql`${menuItems.reserved}` })
    .where(eq(menuItems.id, menuItemId))

/**
 * Writes down what is to become of each order, so that whoever comes next can finish it, and takes the item off sale: from who has been offered some, too. One round trip.
 * @returns false when an order has come in that has no choice, or when it has been written before: read again
 */
export async function writeDecision(
  database: Database,
  { id, menuItemId, choices }: { id: string; menuItemId: string; choices: Choice[] },
  staff: Staff,
  at: Date,
): Promise<boolean> {
  const named = among(choices.map(({ orderId }) => orderId))
  // The CHECK of the capacity refuses what is less than nothing.
  const unlessUnnamed = sql`CASE WHEN EXISTS (
    SELECT 1 FROM ${orderLines} JOIN ${orders} ON "orders"."id" = "order_lines"."order_id"
    WHERE "order_lines"."menu_item_id" = ${menuItemId} AND "orders"."status" IN ('awaiting_payment', 'confirmed', 'ready')
      AND "orders"."id" NOT IN ${named}
  ) THEN -1 ELSE "reserved" END`
  const deed = { id, action: 'menu_item.cannot_bake', entity: 'menu_item', entityId: menuItemId, after: { choices } }
  try {
    await database.batch([
      auditRow(database, staff, at, deed),
      ...withdrawOffers(database, menuItemId, at),
      database.update(menuItems).set({ capacity: unlessUnnamed }).where(eq(menuItems.id, menuItemId)),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** Those of some changes that have been made, by their keys. One round trip. */
export async function findDone(database: Database, keys: string[]): Promise<Set<string>> {
  const rows = await database
    .select({ key: orderChanges.idempotencyKey })
    .from(orderChanges)
    .where(sql`${orderChanges.idempotencyKey} IN ${among(keys)}`)
  return new Set(rows.map(({ key }) => key))
}
