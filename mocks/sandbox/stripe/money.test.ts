import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { BalanceTransaction, Dispute, Refund } from '#contracts/vendors/stripe.ts'
import { CARDS } from './cards.ts'
import { booksOf, cardFee, DISPUTE_FEE_PENCE } from './money.ts'
import { idOf, openTestStripe } from './testing.ts'

let stripe: ReturnType<typeof openTestStripe>
beforeEach(() => {
  stripe = openTestStripe()
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('a refund', () => {
  it('gives back a part, then the rest, and no more', async () => {
    const { intent } = await stripe.paid()
    const part = await stripe.sdk.refunds.create({ payment_intent: intent, amount: 480, metadata: { refund: 'r1' } })
    expect(Refund.parse(part)).toMatchObject({ status: 'succeeded', amount: 480, metadata: { refund: 'r1' } })
    await expect(stripe.sdk.refunds.create({ payment_intent: intent, amount: 821 })).rejects.toMatchObject({
      param: 'amount',
      message: 'Refund amount (£8.21) is greater than unrefunded amount on charge (£8.20)',
    })
    expect((await stripe.sdk.refunds.create({ payment_intent: intent })).amount).toBe(820)
    await expect(stripe.sdk.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
    const { data } = await stripe.sdk.refunds.list({ payment_intent: intent })
    expect(data.map(({ amount }) => amount)).toEqual([820, 480])
    expect(stripe.eventTypes().slice(1)).toEqual(['refund.created', 'refund.created'])
  })

  it('is refused where nothing was paid, and where there is no such payment', async () => {
    const { intent } = await stripe.paid('declined')
    await expect(stripe.sdk.refunds.create({ payment_intent: intent })).rejects.toMatchObject({ statusCode: 400 })
    await expect(stripe.sdk.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({
      code: 'resource_missing',
    })
  })

  it('may be on its way for a while, and may fail after all, by its card or by the switch', async () => {
    const pending = await stripe.paid('refundPends')
    const first = await stripe.sdk.refunds.create({ payment_intent: pending.intent })
    expect(first.status).toBe('pending')
    await settled()
    expect((await stripe.sdk.refunds.retrieve(first.id)).status).toBe('succeeded')

    const failing = await stripe.paid('refundFails')
    const second = await stripe.sdk.refunds.create({ payment_intent: failing.intent, amount: 100 })
    expect(second.status).toBe('succeeded')
    await settled()
    expect(await stripe.sdk.refunds.retrieve(second.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
    })

    await stripe.control('answers', { refunds: 'pend' })
    const { intent } = await stripe.paid()
    const third = await stripe.sdk.refunds.create({ payment_intent: intent })
    await stripe.control('settle-refund', { id: third.id, hasCome: false })
    const charge = (await stripe.sdk.paymentIntents.retrieve(intent, { expand: ['latest_charge'] })).latest_charge
    expect(charge).toMatchObject({ amount_refunded: 0, refunded: false })
    const types = stripe.eventTypes().filter((type) => type.startsWith('refund'))
    expect(types).toEqual([
      ...['refund.created', 'refund.updated'],
      ...['refund.created', 'refund.failed', 'refund.updated'],
      ...['refund.created', 'refund.failed', 'refund.updated'],
    ])
    expect(booksOf(stripe.state).refunds).toBe(1300)
  })
})

describe('a dispute', () => {
  it('comes by itself for its test card, takes the money and the fee, and lets nothing be refunded', async () => {
    const { intent } = await stripe.paid('disputes')
    const [dispute] = (await stripe.sdk.disputes.list({ payment_intent: intent })).data
    expect(Dispute.parse(dispute)).toMatchObject({
      status: 'needs_response',
      reason: 'fraudulent',
      amount: 1300,
      balance_transactions: [{ amount: -1300, fee: DISPUTE_FEE_PENCE, reporting_category: 'dispute' }],
    })
    await expect(stripe.sdk.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      code: 'charge_disputed',
    })
    expect(stripe.eventTypes()).toEqual(['checkout.session.completed', 'charge.dispute.created'])
  })

  it('is answered with evidence, and won or lost; what is won comes back', async () => {
    const outcomes = ['winning_evidence', 'losing_evidence'] as const
    for (const words of outcomes) {
      const { id } = await stripe.paid()
      await stripe.control('dispute', { id, reason: 'product_not_received' })
      const [dispute] = (await stripe.sdk.disputes.list()).data
      const closed = await stripe.sdk.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: words } })
      expect(closed.status).toBe(words === 'winning_evidence' ? 'won' : 'lost')
      await expect(stripe.sdk.disputes.close(closed.id)).rejects.toMatchObject({ statusCode: 400 })
    }
    expect(stripe.eventTypes().filter((type) => type.startsWith('charge.dispute'))).toEqual(
      outcomes.flatMap(() => ['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed']),
    )
    expect(booksOf(stripe.state)).toMatchObject({ charges: 2600, disputes: 1300 })
  })
})

describe('the books', () => {
  it('are told page by page, the newest first, and by their instant', async () => {
    for (let paid = 0; paid < 5; paid++) {
      await stripe.paid()
      stripe.moveMinutes(1)
    }
    const first = await stripe.sdk.balanceTransactions.list({ limit: 2 })
    expect(first.has_more).toBe(true)
    const last = await stripe.sdk.balanceTransactions.list({ limit: 3, starting_after: first.data[1]?.id ?? '' })
    expect(last.has_more).toBe(false)
    const whole = await stripe.sdk.balanceTransactions.list({ limit: 100 })
    expect([...first.data, ...last.data]).toEqual(whole.data)
    const [newest] = whole.data
    const since = await stripe.sdk.balanceTransactions.list({ created: { gte: newest?.created ?? 0 } })
    expect(since.data).toEqual([newest])
    const walked: string[] = []
    for await (const { id } of stripe.sdk.balanceTransactions.list({ limit: 2 })) walked.push(id)
    expect(walked).toEqual(whole.data.map(({ id }) => id))
    await expect(stripe.sdk.balanceTransactions.list({ starting_after: 'txn_none' })).rejects.toMatchObject({
      param: 'starting_after',
    })
  })

  it('say that the balance is what was charged, less what was refunded, disputed and kept as fees', async () => {
    const deed = fc.record({
      card: fc.constantFrom(...(Object.keys(CARDS) as (keyof typeof CARDS)[])),
      price: fc.integer({ min: 30, max: 20_000 }),
      refund: fc.double({ min: 0, max: 1, noNaN: true }),
      fails: fc.boolean(),
      dispute: fc.constantFrom('none', 'won', 'lost', 'open'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 6 }), async (deeds) => {
        stripe = openTestStripe()
        let expected = 0
        for (const { card, price, refund, fails, dispute } of deeds) {
          const line = {
            quantity: 1,
            price_data: { currency: 'gbp', unit_amount: price, product_data: { name: 'Loaf' } },
          }
          const { intent } = await stripe.paid(card, { line_items: [line as never] })
          const { status } = await stripe.sdk.paymentIntents.retrieve(intent)
          if (status !== 'succeeded') continue
          expected += price - cardFee(price)
          if (card === 'disputes') {
            expected -= price + DISPUTE_FEE_PENCE
            continue
          }
          const back = Math.floor(price * refund)
          if (back > 0) {
            const { id } = await stripe.sdk.refunds.create({ payment_intent: intent, amount: back })
            const hasFailed = card === 'refundFails' || (fails && card !== 'refundPends')
            if (hasFailed) await stripe.control('settle-refund', { id, hasCome: false })
            expected -= hasFailed ? 0 : back
            await settled()
          }
          const { latest_charge: charge } = await stripe.sdk.paymentIntents.retrieve(intent)
          const left = await stripe.sdk.charges.retrieve(idOf(charge))
          if (dispute === 'none') continue
          await stripe.control('dispute', { id: intent })
          expected -= left.amount - left.amount_refunded + DISPUTE_FEE_PENCE
          const [opened] = (await stripe.sdk.disputes.list({ payment_intent: intent })).data
          if (dispute === 'open') continue
          await stripe.control('close-dispute', { id: opened?.id, isWon: dispute === 'won' })
          if (dispute === 'won') expected += left.amount - left.amount_refunded
        }
        const { charges, refunds, disputes, fees, balance } = booksOf(stripe.state)
        expect(balance).toBe(expected)
        expect(charges - refunds - disputes - fees).toBe(balance)
        let told = 0
        for await (const one of stripe.sdk.balanceTransactions.list({ limit: 100 }))
          told += BalanceTransaction.parse(one).net
        expect(told).toBe(balance)
      }),
      { numRuns: 20 },
    )
  })
})
