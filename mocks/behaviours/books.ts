import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import { idOf } from '../bakery/ids.ts'
import type { World } from '../world.ts'

const sumOf = (entries: LedgerEntry[]) => entries.reduce((sum, { amountPence }) => sum + amountPence, 0)

/** Writes an entry into the books of an order. */
export function enter(
  { office, now }: World,
  { id }: Order,
  kind: LedgerEntry['kind'],
  amountPence: number,
  { reference = null, at = now.toISOString() }: { reference?: string | null; at?: string } = {},
): LedgerEntry {
  const count = office.ledger.filter(({ orderId }) => orderId === id).length
  const entry = { id: idOf('ledger', id, String(count)), orderId: id, kind, amountPence, at, reference }
  office.ledger.push(entry)
  return entry
}

/** The books of an order. What has changed what is owed without them is entered now: its price first, then what corrected it. */
export function ledgerOf(world: World, order: Order): LedgerEntry[] {
  const ofOrder = () => world.office.ledger.filter(({ orderId }) => orderId === order.id)
  const known = ofOrder()
  const missing = order.balancePence - sumOf(known)
  if (missing !== 0 && known.length === 0) enter(world, order, 'charge', missing, { at: order.placedAt })
  if (missing !== 0 && known.length > 0) enter(world, order, 'correction', missing)
  return ofOrder()
}

/** The order of an id, with the token that opens it. */
export function orderWithId({ orders }: World, id: string) {
  for (const [token, order] of orders) if (order.id === id) return { token, order }
  return null
}
