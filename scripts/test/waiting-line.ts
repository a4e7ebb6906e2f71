import { call } from '@orpc/server'
import { expect } from 'vitest'
import { placeOrder } from '../../src/modules/checkout/procedures.ts'
import { cancelOrder } from '../../src/modules/orders/procedures.ts'
import { placeToken } from '../../src/modules/waiting-list/link.ts'
import { getWaitingPlace, joinWaitingList } from '../../src/modules/waiting-list/procedures.ts'
import { INVARIANTS, REMEMBER_STOCK } from '../prove/invariants.ts'
import { item, one, rows, sale, slot } from './desk.ts'
import { env, now, openContext, resetWorld } from './world.ts'

const MINUTE = 60_000
export const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE)
export const at = (moment = now) => openContext({ at: moment }).context

/** Everything there is of the item is ordered by one customer. @returns the link of that order */
export async function soldOut(units = 2, paymentMethod: 'pay_on_collection' | 'card' = 'pay_on_collection') {
  const free = env.DB.prepare('UPDATE menu_items SET reserved = 0, capacity = ?, per_customer_limit = 9 WHERE id = ?')
  await free.bind(units, item.id).run()
  await env.DB.batch([env.DB.prepare('DROP TABLE IF EXISTS stock_before'), env.DB.prepare(REMEMBER_STOCK)])
  const { token } = await placed('first', units, { paymentMethod })
  return token
}
type Over = { offerTokens?: string[]; moment?: Date; paymentMethod?: 'pay_on_collection' | 'card' }
export const placed = (who: string, quantity: number, { moment = now, ...over }: Over = {}) =>
  call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity }],
      customer: { name: 'A customer', email: `${who}@example.com` },
      paymentMethod: 'pay_on_collection',
      ...over,
    },
    { context: at(moment) },
  )
let joins = 0
/** Joins the line a moment after who joined before. */
export async function joined(who: string, quantity = 1) {
  const moment = new Date(now.getTime() + joins++)
  const email = `${who}@example.com`
  const { position } = await call(joinWaitingList, { menuItemId: item.id, email, quantity }, { context: at(moment) })
  const { id } = await one<{ id: string }>('SELECT id FROM waiting_list WHERE email = ? ORDER BY joined_at DESC', email)
  return { position, token: await placeToken(at().config.LINK_SECRET, id) }
}
export const cancelled = (token: string, moment = now) =>
  call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context: at(moment) })
export const place = (token: string, moment = now) => call(getWaitingPlace, { token }, { context: at(moment) })
export const told = (kind: string) =>
  rows<{ id: string; subject_id: string }>('SELECT * FROM outbox WHERE kind = ?', kind)

/** Every invariant of the shop, asked of the database: what an offer holds counts in them. */
export async function holds() {
  for (const [name, sql] of Object.entries(INVARIANTS)) expect([name, await rows(sql)]).toEqual([name, []])
}

/** A shop in which nobody waits yet. */
export async function resetLine() {
  await resetWorld()
  joins = 0
}

/** So many of the item there are. */
export const bake = (units: number) =>
  env.DB.prepare('UPDATE menu_items SET capacity = ? WHERE id = ?').bind(units, item.id).run()
