import { call } from '@orpc/server'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import type { Actor } from '../../src/platform/context.ts'
import { placeOrder } from '../../src/modules/checkout/procedures.ts'
import { writeStatus } from '../../src/modules/orders/change.ts'
import { findChangeable } from '../../src/modules/orders/changeable.ts'
import { getOrder } from '../../src/modules/orders/procedures.ts'
import { bakery, env, now, openContext } from './world.ts'

/** Somebody at the desk. */
export const MEGAN: Actor = { role: 'staff', id: '00000000-0000-4000-8000-000000000a01' }
export const OWAIN: Actor = { role: 'admin', id: '00000000-0000-4000-8000-000000000a02' }

const [open] = bakery.bakeSales
const roomy = open?.menu.filter(({ capacity, reserved }) => capacity - reserved >= 10) ?? []
const free = open?.slots.find(({ capacity, reserved }) => capacity - reserved >= 2)
const [bread, bun] = roomy
if (!open || !free || !bread || !bun) throw new Error('The bakery of the tests is too small.')

/** An open bake sale, a slot of it, and two items of which there are plenty. */
export const sale = open
export const slot = free
export const item = bread
export const other = bun

/** A context for a call of a member of staff. */
export const desk = (actor: Actor = MEGAN, at = now) => ({ context: openContext({ actor, at }).context })

/** Places an order for two of the item. @returns its token, and its id */
export async function ordered(over: Partial<PlaceOrderInput> = {}) {
  const { context } = openContext()
  const { token } = await call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity: 2 }],
      customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
      paymentMethod: 'pay_on_collection',
      ...over,
    },
    { context },
  )
  const { id } = await call(getOrder, { token }, { context })
  return { token, id }
}

/** Lets the hold of an order run out. */
export async function expired(id: string) {
  const { database } = openContext().context
  const found = await findChangeable(database, id, '')
  if (!found) throw new Error('There is no such order.')
  const change = {
    actor: 'system',
    reason: 'held too long',
    idempotencyKey: `expire:${id}`,
    kind: 'expire',
    at: now,
  } as const
  const entries = [{ kind: 'correction' as const, amountPence: -found.chargedPence, reference: 'expired' }]
  return writeStatus(database, found, 'expired', change, { entries })
}

export const rows = async <T>(sql: string, ...params: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...params)
      .all<T>()
  ).results

export async function one<T>(sql: string, ...params: unknown[]): Promise<T> {
  const [row] = await rows<T>(sql, ...params)
  if (row === undefined) throw new Error(`Nothing answers ${sql}`)
  return row
}
