import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HOLD_MINUTES } from '#lib/constants/backend.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { getOrder } from '#modules/orders/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { desk, one, ordered, rows } from '#test/desk.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { recordPayment } from './payment.ts'
import { cancelAnyOrder, setOrderStatus } from './procedures.ts'

const later = new Date(now.getTime() + HOLD_MINUTES.bank_transfer * 60_000)
const key = () => crypto.randomUUID()
const read = (token: string) => call(getOrder, { token }, { context: openContext().context })
const used = async (code = 'HARVEST10') =>
  (await one<{ used: number }>('SELECT used FROM vouchers WHERE code = ?', code)).used
const pay = (id: string, amountPence: number) =>
  call(recordPayment, { id, idempotencyKey: key(), amountPence, method: 'bank_transfer' }, desk())
const limit = (usageLimit: number | null, perCustomerLimit: number | null, isFirstOrderOnly = 0) =>
  env.DB.prepare('UPDATE vouchers SET usage_limit = ?, per_customer_limit = ?, is_first_order_only = ? WHERE code = ?')
    .bind(usageLimit, perCustomerLimit, isFirstOrderOnly, 'HARVEST10')
    .run()

/** An order with a voucher whose hold has run out, and what it cost. */
async function runOut() {
  const order = await ordered({ paymentMethod: 'bank_transfer', voucherCode: 'HARVEST10' })
  const { totalPence, discountPence, vatPence } = await read(order.token)
  await expireHolds(openContext({ at: later }).context)
  return { ...order, totalPence, discountPence, vatPence }
}
const another = (email = 'tom@example.com') =>
  ordered({ voucherCode: 'HARVEST10', customer: { name: 'Tom Beddoes', email } })

beforeEach(async () => {
  await resetWorld()
  await limit(null, null)
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('an order with a voucher that comes back when its money comes too late', () => {
  it('takes the use of the voucher again, and gives it back again when it is cancelled', async () => {
    const { id, token, totalPence } = await runOut()
    expect(await used()).toBe(0)
    await pay(id, totalPence)
    expect(await read(token)).toMatchObject({ status: 'confirmed', voucherCode: 'HARVEST10', balancePence: 0 })
    expect(await used()).toBe(1)
    await call(cancelAnyOrder, { id, reason: 'The customer rang.' }, desk())
    expect(await used()).toBe(0)
  })

  it.each([
    ['used up by others', () => limit(1, null), 'tom@example.com'],
    ['used by the same customer as often as they may', () => limit(null, 1), 'rosie@example.com'],
    ['for a first order, and they have ordered since', () => limit(null, null, 1), 'rosie@example.com'],
  ])('costs what it costs without where the voucher is %s', async (_why, limited, email) => {
    await limited()
    const { id, token, totalPence, discountPence } = await runOut()
    await another(email)
    expect(await used()).toBe(1)
    // The money that was asked for is not all of it any more, and half an order is not confirmed.
    await expect(pay(id, totalPence)).rejects.toMatchObject({ code: 'ORDER_STATE' })
    await call(setOrderStatus, { id, status: 'confirmed' }, desk())
    const full = totalPence + discountPence
    expect(await read(token)).toMatchObject({
      ...{ status: 'confirmed', voucherCode: null, discountPence: 0, totalPence: full, balancePence: full },
      lines: [{ discountPence: 0 }],
    })
    expect(await used()).toBe(1)
    await pay(id, totalPence)
    expect(await read(token)).toMatchObject({ balancePence: discountPence })
  })

  it('and is paid in full all the same, comes back at once', async () => {
    await limit(1, null)
    const { id, token, totalPence, discountPence } = await runOut()
    await another()
    await pay(id, totalPence + discountPence)
    expect(await read(token)).toMatchObject({ status: 'confirmed', voucherCode: null, balancePence: 0 })
  })

  it('races others for the last use: it is used once, and what it costs says by whom', async () => {
    for (let turn = 0; turn < 6; turn++) {
      await resetWorld()
      await limit(1, null)
      const { id, token } = await runOut()
      const back = () => call(setOrderStatus, { id, status: 'confirmed' }, desk())
      const both = turn % 2 === 0 ? [back(), another()] : [another(), back()]
      const [first, second] = await Promise.allSettled(both)
      for (const each of [first, second])
        if (each?.status === 'rejected') expect(each.reason).toMatchObject({ code: 'VOUCHER_NOT_VALID' })
      expect(await used()).toBe(1)
      const { status, totalPence, balancePence } = await read(token)
      expect({ status, balancePence }).toEqual({ status: 'confirmed', balancePence: totalPence })
      const living = await rows("SELECT id FROM orders WHERE voucher_code = 'HARVEST10' AND status = 'confirmed'")
      expect(living).toHaveLength(1)
    }
  }, 30_000)
})

it('a hold that has run out is told to its customer, once', async () => {
  const { id } = await ordered({ paymentMethod: 'bank_transfer' })
  const { context, handedOver } = openContext({ at: later })
  await Promise.all([expireHolds(context), expireHolds(openContext({ at: later }).context)])
  await expireHolds(context)
  const letters = await rows<{ id: string }>("SELECT id FROM outbox WHERE kind = 'order_expired'")
  expect(letters).toHaveLength(1)
  expect(await one('SELECT subject_id AS id FROM outbox WHERE kind = ?', 'order_expired')).toEqual({ id })
  expect(handedOver.length).toBeLessThanOrEqual(1)
  const sent: { subject: string; text: string }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: key() })
  })
  await deliver(
    context,
    letters.map((letter) => letter.id),
  )
  expect(sent[0]?.subject).toContain('Not paid in time')
  expect(sent[0]?.text).toContain('there is nothing to pay')
}, 30_000)
