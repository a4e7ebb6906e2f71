import { beforeEach, describe, expect, it, vi } from 'vitest'
import { begun, bothBooks, payAt, tellAll } from '#test/cards.ts'
import { item, ordered, rows } from '#test/desk.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { openStripe } from '#vendors/stripe/client.ts'

const total = 2 * item.pricePence
const balance = async (id: string) =>
  (await rows<{ pence: number }>('SELECT sum(amount_pence) AS pence FROM ledger_entries WHERE order_id = ?', id))[0]
    ?.pence

let vendors: Vendors
beforeEach(async () => {
  await resetWorld()
  vendors = await standInForVendors()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('one payment for two orders', () => {
  it('has one page from either of them, and what goes back in the dashboard comes into the books of both', async () => {
    const one = await ordered({ paymentMethod: 'card' })
    const two = await ordered({ paymentMethod: 'card', customer: { name: 'Tom', email: 'tom@example.com' } })
    await env.DB.prepare("UPDATE orders SET checkout_id = 'both'").run()
    const { session, url } = await begun(one.token)
    expect((await begun(two.token)).url).toBe(url)
    payAt(vendors, session)
    const known = new Set<string>()
    await tellAll(vendors, known)
    const [intent] = await rows<{ intent_id: string }>('SELECT intent_id FROM payments')
    const stripe = openStripe(openContext().context.config)
    await stripe.createRefund({ payment_intent: intent?.intent_id ?? '', amount: 301 }, crypto.randomUUID())
    await tellAll(vendors, known)
    expect(await rows('SELECT amount_pence AS pence, status FROM refunds ORDER BY amount_pence')).toEqual([
      { pence: 150, status: 'succeeded' },
      { pence: 151, status: 'succeeded' },
    ])
    expect([await balance(one.id), await balance(two.id)]).toEqual([0, 0])
    expect(await bothBooks(vendors)).toMatchObject({ ours: 2 * total - 301, theirs: 2 * total - 301 })
    expect(await rows('SELECT status FROM webhook_events GROUP BY status')).toEqual([{ status: 'processed' }])
  })
})
