import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import { locationColumns, menuColumns, saleColumns, storedMenu, storedSale } from '#modules/bake-sales/repository.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import {
  bakeSales,
  categories,
  ledgerEntries,
  locations,
  menuItems,
  orderLines,
  orders,
  outbox,
  productIngredients,
  products,
  slots,
  variants,
} from '#platform/schema.ts'
import type { Shelf } from './rules.ts'

export type PlacedOrder = { id: string; number: string; requestHash: string }

/** All that one order must be judged by, and the order that its idempotency key has already made. One round trip. */
export async function findShelf(
  database: Database,
  order: PlaceOrderInput,
): Promise<{ placed: PlacedOrder | null; shelf: Shelf }> {
  const ids = order.lines.map((line) => line.menuItemId)
  const named = and(eq(menuItems.bakeSaleId, order.bakeSaleId), inArray(menuItems.id, ids))
  const [[placed], [sale], items, ingredients, [slot], before] = await database.batch([
    database
      .select({ id: orders.id, number: orders.number, requestHash: orders.requestHash })
      .from(orders)
      .where(eq(orders.idempotencyKey, order.idempotencyKey)),
    database
      .select({ sale: saleColumns, location: locationColumns })
      .from(bakeSales)
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(
        and(eq(bakeSales.id, order.bakeSaleId), inArray(bakeSales.status, ['published', 'completed', 'cancelled'])),
      ),
    database
      .select({ ...menuColumns, left: sql<number>`${menuItems.capacity} - ${menuItems.reserved}` })
      .from(menuItems)
      .innerJoin(variants, eq(variants.id, menuItems.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(named),
    database
      .select()
      .from(productIngredients)
      .where(
        inArray(
          productIngredients.productId,
          database
            .select({ id: variants.productId })
            .from(variants)
            .innerJoin(menuItems, eq(menuItems.variantId, variants.id))
            .where(named),
        ),
      )
      .orderBy(productIngredients.productId, productIngredients.position),
    database
      .select({ left: sql<number>`${slots.capacity} - ${slots.reserved}` })
      .from(slots)
      .where(and(eq(slots.id, order.slotId), eq(slots.bakeSaleId, order.bakeSaleId))),
    database
      .select({ menuItemId: orderLines.menuItemId, quantity: sql<number>`sum(${orderLines.quantity})` })
      .from(orderLines)
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .where(
        and(
          eq(orders.bakeSaleId, order.bakeSaleId),
          eq(orders.customerEmail, order.customer.email),
          notInArray(orders.status, ['cancelled', 'expired']),
        ),
      )
      .groupBy(orderLines.menuItemId),
  ])
  return {
    placed: placed ?? null,
    shelf: {
      sale: sale ? storedSale(sale) : null,
      items: new Map(storedMenu(items, ingredients).map((item) => [item.id, item])),
      slot: slot ?? null,
      alreadyOrdered: new Map(before.map((row) => [row.menuItemId, row.quantity])),
    },
  }
}

export type NewOrder = {
  id: string
  number: string
  requestHash: string
  outboxId: string
  placedAt: Date
  lines: OrderLine[]
}

/** D1 takes 100 parameters a statement; a line has 13. */
const LINES_A_STATEMENT = 7

const chunks = <T>(items: T[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/**
 * Writes an order with its lines, its ledger entry and its outbox message, and takes its stock and its place in the
 * slot: all of it or nothing. One round trip.
 * @returns false when the schema refused, because somebody else was faster: read again to see what is left
 */
export async function insertOrder(database: Database, input: PlaceOrderInput, order: NewOrder): Promise<boolean> {
  const { id, placedAt } = order
  const sum = (key: 'linePence' | 'vatPence') => order.lines.reduce((total, line) => total + line[key], 0)
  const writes: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] = [
    database
      .update(slots)
      .set({ reserved: sql`${slots.reserved} + 1` })
      .where(eq(slots.id, input.slotId)),
    ...input.lines.map((line) =>
      database
        .update(menuItems)
        .set({ reserved: sql`${menuItems.reserved} + ${line.quantity}` })
        .where(eq(menuItems.id, line.menuItemId)),
    ),
    database.insert(orders).values({
      id,
      number: order.number,
      idempotencyKey: input.idempotencyKey,
      requestHash: order.requestHash,
      bakeSaleId: input.bakeSaleId,
      slotId: input.slotId,
      status: 'confirmed',
      placedAt,
      customerName: input.customer.name,
      customerEmail: input.customer.email,
      customerPhone: input.customer.phone ?? null,
      note: input.note ?? null,
      paymentMethod: input.paymentMethod,
      totalPence: sum('linePence'),
      vatPence: sum('vatPence'),
    }),
    ...chunks(
      order.lines.map((line, position) => ({ orderId: id, position, ...line })),
      LINES_A_STATEMENT,
    ).map((rows) => database.insert(orderLines).values(rows)),
    database
      .insert(ledgerEntries)
      .values({ id: crypto.randomUUID(), orderId: id, kind: 'charge', amountPence: sum('linePence'), at: placedAt }),
    database.insert(outbox).values({
      id: order.outboxId,
      kind: 'order_confirmed',
      subjectId: id,
      createdAt: placedAt,
      availableAt: placedAt,
    }),
  ]
  try {
    await database.batch(writes)
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}
