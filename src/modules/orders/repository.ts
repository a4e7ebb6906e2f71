import { and, asc, desc, eq, sql, type Column } from 'drizzle-orm'
import type { Order } from '#contracts/model/order.ts'
import { locationColumns, saleColumns, storedSale, summaryAt } from '#modules/bake-sales/repository.ts'
import { among } from '#platform/among.ts'
import { aliased } from '#platform/aliased.ts'
import type { Database } from '#platform/database.ts'
import { bakeSales, ledgerEntries, locations, orderChanges, orderLines, orders, slots } from '#platform/schema.ts'

const ofOrders = (column: Column, ids: string[]) => sql`${column} IN ${among(ids)}`

/** An order with its lines and balance, or null. One round trip. */
export async function findOrder(database: Database, id: string, now: Date): Promise<Order | null> {
  const [order] = await findOrders(database, [id], now)
  return order ?? null
}

const headOf = (database: Database) =>
  database
    .select({
      order: {
        id: orders.id,
        number: orders.number,
        status: orders.status,
        placedAt: orders.placedAt,
        customerName: orders.customerName,
        customerEmail: orders.customerEmail,
        customerPhone: orders.customerPhone,
        note: orders.note,
        paymentMethod: orders.paymentMethod,
        totalPence: orders.totalPence,
        vatPence: orders.vatPence,
        discountPence: orders.discountPence,
        deliveryPence: orders.deliveryPence,
        voucherCode: orders.voucherCode,
        addressLines: orders.addressLines,
        postcode: orders.postcode,
        holdExpiresAt: orders.holdExpiresAt,
        moveAskedAt: orders.moveAskedAt,
      },
      slot: aliased('slot', {
        id: slots.id,
        fulfilment: slots.fulfilment,
        startsAt: slots.startsAt,
        endsAt: slots.endsAt,
      }),
      sale: saleColumns,
      location: locationColumns,
    })
    .from(orders)
    .innerJoin(slots, eq(slots.id, orders.slotId))
    .innerJoin(bakeSales, eq(bakeSales.id, orders.bakeSaleId))
    .innerJoin(locations, eq(locations.id, bakeSales.locationId))

type Head = Awaited<ReturnType<typeof headOf>>[number]
type StoredLine = typeof orderLines.$inferSelect

/** Orders with their lines and balances, in the order of their ids; what there is not is left out. One round trip. */
export async function findOrders(database: Database, ids: string[], now: Date): Promise<Order[]> {
  const [heads, lines, ledger] = await database.batch([
    headOf(database).where(ofOrders(orders.id, ids)),
    database
      .select()
      .from(orderLines)
      .where(ofOrders(orderLines.orderId, ids))
      .orderBy(asc(orderLines.orderId), asc(orderLines.position)),
    database
      .select({ orderId: ledgerEntries.orderId, balancePence: sql<number>`sum(${ledgerEntries.amountPence})` })
      .from(ledgerEntries)
      .where(ofOrders(ledgerEntries.orderId, ids))
      .groupBy(ledgerEntries.orderId),
  ])
  const byId = new Map(heads.map((head) => [head.order.id, head]))
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId)
  const balances = new Map(ledger.map(({ orderId, balancePence }) => [orderId, balancePence]))
  return ids.flatMap((id) => {
    const head = byId.get(id)
    return head ? [shown(head, linesOf.get(id) ?? [], balances.get(id) ?? 0, now)] : []
  })
}

/** An order as its customer sees it. */
function shown(found: Head, lines: StoredLine[], balancePence: number, now: Date): Order {
  const {
    customerName,
    customerEmail,
    customerPhone,
    placedAt,
    addressLines,
    postcode,
    holdExpiresAt,
    moveAskedAt,
    ...order
  } = found.order
  return {
    ...order,
    placedAt: placedAt.toISOString(),
    bakeSale: summaryAt(storedSale(found), now),
    slot: {
      id: found.slot.id,
      fulfilment: found.slot.fulfilment,
      startsAt: found.slot.startsAt.toISOString(),
      endsAt: found.slot.endsAt.toISOString(),
    },
    customer: { name: customerName, email: customerEmail, ...(customerPhone === null ? {} : { phone: customerPhone }) },
    lines: lines.map(({ orderId: _orderId, position: _position, ...line }) => line),
    address: addressLines === null || postcode === null ? null : { lines: addressLines, postcode },
    holdExpiresAt: holdExpiresAt?.toISOString() ?? null,
    isMoveAsked: moveAskedAt !== null,
    balancePence,
  }
}

/** What a customer was told when something of their order could not be baked at that moment. One round trip. */
export async function whyCannotBake(database: Database, orderId: string, at: Date): Promise<string> {
  const [change] = await database
    .select({ reason: orderChanges.reason })
    .from(orderChanges)
    .where(and(eq(orderChanges.orderId, orderId), eq(orderChanges.kind, 'cannot_bake'), eq(orderChanges.at, at)))
    .orderBy(desc(orderChanges.version))
    .limit(1)
  return change?.reason ?? ''
}
