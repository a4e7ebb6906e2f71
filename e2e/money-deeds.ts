import type { APIRequestContext } from '@playwright/test'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { buyer, openSale } from './crowd.ts'
import { dispute, payAside, releaseWebhooks, turnWebhooks } from './stripe.ts'
import { expect, place } from './world.ts'

/** An order by card, and what was begun for it. */
export type Paid = { token: string; id: string; session: string; pence: number }
/** Something that is done about money, and done again by whoever got no answer. */
export type Deed = { name: string; act: () => Promise<unknown>; again: () => Promise<unknown> }

const JSON_TYPE = { 'content-type': 'application/json' }
let buyers = 0

/** What people do about money, as a shop that may be gone meets them. */
export function openDeeds(world: TemporaryWorld, staff: APIRequestContext) {
  const send = async (path: string, body: object) => {
    const answer = await fetch(`${world.shop}/api${path}`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'cf-connecting-ip': place() },
      body: JSON.stringify(body),
    })
    expect([200, 201], await answer.clone().text()).toContain(answer.status)
    return answer
  }
  const key = () => crypto.randomUUID()
  const orderOf = async (token: string) =>
    (await fetch(`${world.shop}/api/orders/${token}`)).json<{ id: string; status: string; totalPence: number }>()

  const placed = async () => {
    const { id: bakeSaleId, slots, menu } = await openSale(world)
    const lines = [{ menuItemId: menu[0]?.id, quantity: 2 }]
    const wish = { idempotencyKey: key(), bakeSaleId, slotId: slots[0]?.id, lines, customer: buyer(++buyers) }
    const { token } = await (await send('/orders', { ...wish, paymentMethod: 'card' })).json<{ token: string }>()
    const { id, totalPence } = await orderOf(token)
    return { token, id, pence: totalPence, item: menu[0]?.id ?? '' }
  }
  const begin = async (token: string, idempotencyKey: string) => {
    const { url } = await (await send(`/orders/${token}/payment`, { idempotencyKey })).json<{ url: string }>()
    return /cs_\w+/.exec(url)?.[0] ?? ''
  }
  const begun = async () => {
    const order = await placed()
    return { ...order, session: await begin(order.token, key()) }
  }
  const paid = async () => {
    const order = await begun()
    await payAside(world, order.session)
    await expect.poll(async () => (await orderOf(order.token)).status, { timeout: 20_000 }).toBe('confirmed')
    return order
  }
  const byStaff = async (path: string, data: object) => {
    const answer = await staff.post(`/api${path}`, { data })
    expect([200, 201], await answer.text()).toContain(answer.status())
  }
  /** Told by the vendor once what waits for it has been made ready. */
  const toldLater = async (happen: () => Promise<unknown>) => {
    await turnWebhooks(world, { mode: 'held' })
    await happen()
    return () => releaseWebhooks(world)
  }
  const twice = (name: string, act: () => Promise<unknown>): Deed => ({ name, act, again: act })
  const once = (name: string, act: () => Promise<unknown>): Deed => ({ name, act, again: () => Promise.resolve() })

  return {
    /** A customer goes to pay, and pays in the end. */
    async goesToPay() {
      const { token } = await placed()
      const same = key()
      return {
        name: 'goes to pay',
        act: () => begin(token, same),
        again: async () => payAside(world, await begin(token, same)),
      } satisfies Deed
    },
    async moneyComes() {
      const { session } = await begun()
      return once('money comes', await toldLater(() => payAside(world, session)))
    },
    async staffRefund() {
      const { id, item } = await paid()
      const wish = { idempotencyKey: key(), to: 'card', reason: 'One was burnt.' }
      const lines = [{ menuItemId: item, quantity: 1, isRestocked: true }]
      return twice('staff give one loaf back', () => byStaff(`/staff/orders/${id}/line-refunds`, { ...wish, lines }))
    },
    async cancelled() {
      const { token } = await paid()
      const same = key()
      return twice('a customer cancels', () => send(`/orders/${token}/cancel`, { idempotencyKey: same }))
    },
    async disputed() {
      const { session } = await paid()
      return once('a payment is disputed', await toldLater(() => dispute(world, session)))
    },
  }
}
