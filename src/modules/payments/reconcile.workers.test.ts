import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { londonDate } from '#lib/dates.ts'
import { begun, payAt, tellAll } from '#test/cards.ts'
import { item, ordered, OWAIN, rows } from '#test/desk.ts'
import { all, closeDispute, openDispute, settleRefund } from '#test/stripe.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { reconcile, reconcileNightly } from './reconcile.ts'

const total = 2 * item.pricePence
const DAY_MS = 24 * 3_600_000
const days = (count: number) => new Date(now.getTime() + count * DAY_MS)
const look = (at: Date, day?: string) =>
  call(reconcile, day === undefined ? {} : { day }, { context: openContext({ actor: OWAIN, at }).context })

let vendors: Vendors
let clock: number
beforeEach(async () => {
  await resetWorld()
  clock = now.getTime()
  vendors = await standInForVendors(() => clock)
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** Two orders of one checkout, paid with one card. @returns the events that are known already, and the payment at the vendor */
async function paidTogether() {
  const one = await ordered({ paymentMethod: 'card' })
  await ordered({ paymentMethod: 'card', customer: { name: 'Tom', email: 'tom@example.com' } })
  await env.DB.prepare("UPDATE orders SET checkout_id = 'both'").run()
  const { session } = await begun(one.token)
  payAt(vendors, session)
  const known = new Set<string>()
  await tellAll(vendors, known)
  const [payment] = await rows<{ intent_id: string }>('SELECT intent_id FROM payments')
  return { known, intent: payment?.intent_id ?? '' }
}

describe('the books beside Stripe’s', () => {
  it('agree while Stripe has not decided on a refund of the dashboard that several orders share', async () => {
    const { known, intent } = await paidTogether()
    vendors.stripe.refunds = 'pend'
    await openStripe(openContext().context.config).createRefund({ payment_intent: intent, amount: 301 }, 'once')
    await tellAll(vendors, known)
    expect(await rows('SELECT status FROM refunds')).toEqual([{ status: 'pending' }, { status: 'pending' }])
    expect(await look(days(1))).toMatchObject({ vendorPence: 2 * total - 301, differences: [] })
    const [refund] = all(vendors.stripe, 'refund')
    expect(refund && settleRefund(vendors.stripe, refund, true)).toBe(true)
    await tellAll(vendors, known)
    expect(await look(days(2))).toMatchObject({ differences: [] })
  })

  it('agree about a dispute that is won days after the money was taken', async () => {
    const { known } = await paidTogether()
    const [charge] = all(vendors.stripe, 'charge')
    if (!charge) throw new Error('Nothing was paid.')
    const dispute = openDispute(vendors.stripe, charge, 'fraudulent')
    await tellAll(vendors, known)
    await reconcileNightly(openContext({ at: days(1) }).context)
    clock = days(5).getTime()
    closeDispute(vendors.stripe, dispute, true)
    await tellAll(vendors, known, days(5))
    await reconcileNightly(openContext({ at: days(5.5) }).context)
    expect(await rows('SELECT differences FROM reconciliations')).toEqual([
      { differences: '[]' },
      { differences: '[]' },
    ])
  })

  it('are compared for one day, of which the night takes no notice', async () => {
    await paidTogether()
    const today = londonDate(now)
    expect(await look(days(2), today)).toMatchObject({ day: today, vendorPence: 2 * total, differences: [] })
    expect(await look(days(2), londonDate(days(-1)))).toMatchObject({ vendorPence: 0, checked: 0 })
    await expect(look(now, londonDate(days(1)))).rejects.toMatchObject({ code: 'DAY_TO_COME', data: { field: 'day' } })
    await reconcileNightly(openContext({ at: days(2) }).context)
    expect(await rows('SELECT vendor_pence FROM reconciliations WHERE day IS NULL')).toEqual([
      { vendor_pence: 2 * total },
    ])
  })
})
