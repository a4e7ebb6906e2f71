import { asc, eq, sql } from 'drizzle-orm'
import type { Order } from '#contracts/model/order.ts'
import { locationColumns, saleColumns, storedSale, summaryAt } from '#modules/bake-sales/repository.ts'
import { aliased } from '#platform/aliased.ts'
import type { Database } from '#platform/database.ts'
import { bakeSales, ledgerEntries, locations, orderLines, orders, slots } from '#platform/schema.ts'

/** An order with its lines and balance, or null. One round trip. */
export async function findOrder(database: Database, id: string, now: Date): Promise<Order | null> {
  const [[found], lines, [ledger]] = await database.batch([
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
      .where(eq(orders.id, id)),
    database.select().from(orderLines).where(eq(orderLines.orderId, id)).orderBy(asc(orderLines.position)),
    database
      .select({ balancePence: sql<number>`coalesce(sum(${ledgerEntries.amountPence}), 0)` })
      .from(ledgerEntries)
      .where(eq(ledgerEntries.orderId, id)),
  ])
  if (!found) return null
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
    balancePence: ledger?.balancePence ?? 0,
  }
}
