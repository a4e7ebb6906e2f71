import { call } from '@orpc/server'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { HOLD_MINUTES } from '#lib/constants/backend.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { refundOrderLines } from '#modules/staff-orders/refund-lines.ts'
import { begun, bothBooks, giftBegun, payAt, refundDues, tell, told } from '#test/cards.ts'
import { desk, item, one, ordered, OWAIN, rows } from '#test/desk.ts'
import { runs } from '#test/runs.ts'
import { all, closeDispute, createRefund, openDispute } from '#test/stripe.ts'
import { standInForVendors } from '#test/vendors.ts'
import { creditCode } from '#modules/gift-cards/code.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { closePayments } from './check.ts'
import { payOnCollection } from './pay-on-collection.ts'

const LATER = new Date(now.getTime() + (HOLD_MINUTES.card + 1) * 60_000)

/** What may happen around money, in any order: `nth` says to which order, or which event. */
const Step = fc.record({
  what: fc.constantFrom(
    ...([
      'place',
      'begin',
      'pay',
      'decline',
      'tell',
      'tell',
      'tell',
      'cancel',
      'give_back',
      'give_lines',
      'at_table',
    ] as const),
    ...(['run_out', 'dues', 'dispute', 'close_dispute', 'forge', 'ghost'] as const),
    ...(['gift', 'gift', 'pay_gift', 'pay_gift', 'spend_gift', 'dashboard'] as const),
  ),
  nth: fc.nat(7),
})
type Step = { what: string; nth: number }

async function world() {
  await resetWorld()
  const vendors = await standInForVendors()
  const orders: { id: string; token: string; session: string | null }[] = []
  const gifts: { id: string; session: string }[] = []
  const at = (nth: number) => orders[nth % Math.max(1, orders.length)]
  const event = (nth: number) => {
    const events = told(vendors)
    return events[nth % Math.max(1, events.length)]
  }
  const { context } = openContext()
  const may = (work: Promise<unknown>) => work.catch(() => undefined)
  const deeds: Record<string, (nth: number) => Promise<unknown>> = {
    place: async () =>
      orders.length < 4 &&
      orders.push({
        ...(await ordered({
          paymentMethod: 'card',
          customer: { name: 'Rosie', email: `rosie${String(orders.length)}@example.com` },
        })),
        session: null,
      }),
    async begin(nth) {
      const order = at(nth)
      if (order) await may(begun(order.token).then(({ session }) => (order.session = session)))
    },
    async pay(nth) {
      const order = at(nth)
      try {
        if (order?.session) payAt(vendors, order.session)
      } catch {
        // The vendor refuses a page that is closed.
      }
    },
    async decline(nth) {
      const order = at(nth)
      try {
        if (order?.session) payAt(vendors, order.session, 'declined')
      } catch {
        // As above.
      }
    },
    async tell(nth) {
      const told = event(nth)
      if (told) await tell(told)
    },
    cancel: (nth) =>
      may(call(cancelOrder, { token: at(nth)?.token ?? 'x', idempotencyKey: crypto.randomUUID() }, { context })),
    give_back: (nth) =>
      may(
        call(
          refundOrder,
          {
            ...{ id: at(nth)?.id ?? '', idempotencyKey: crypto.randomUUID() },
            ...{ amountPence: 50, to: nth % 2 ? ('card' as const) : ('store_credit' as const), reason: 'So.' },
          },
          desk(OWAIN),
        ),
      ),
    /** One of what was ordered: back into stock every third time. */
    give_lines: (nth) =>
      may(
        call(
          refundOrderLines,
          {
            ...{ id: at(nth)?.id ?? '', idempotencyKey: crypto.randomUUID() },
            ...{ to: nth % 2 ? ('card' as const) : ('store_credit' as const), reason: 'So.' },
            lines: [{ menuItemId: item.id, quantity: 1, isRestocked: nth % 3 === 0 }],
          },
          desk(OWAIN),
        ),
      ),
    at_table: (nth) =>
      may(call(payOnCollection, { token: at(nth)?.token ?? 'x', idempotencyKey: crypto.randomUUID() }, { context })),
    run_out: () => expireHolds(openContext({ at: LATER }).context),
    dues: () => refundDues(),
    gift: async (nth) => gifts.length < 3 && gifts.push(await giftBegun({ initialPence: 500 + 400 * nth })),
    async pay_gift(nth) {
      const gift = gifts[nth % Math.max(1, gifts.length)]
      if (gift) payAt(vendors, gift.session, nth % 4 === 3 ? 'declined' : 'succeeds')
    },
    spend_gift: async (nth) => {
      const gift = gifts[nth % Math.max(1, gifts.length)]
      if (!gift || orders.length >= 6) return
      const giftCardCode = await creditCode(env.LINK_SECRET, gift.id)
      const customer = { name: 'Tom', email: `tom${String(orders.length)}@example.com` }
      await may(
        ordered({ giftCardCode, paymentMethod: 'card', customer }).then((order) =>
          orders.push({ ...order, session: null }),
        ),
      )
    },
    /** Staff give back what was paid for a gift card, where only the vendor sees them do it. */
    async dashboard(nth) {
      const ids = gifts.map(({ session }) => session)
      const paid = all(vendors.stripe, 'checkout.session').filter(
        ({ id, payment_status: is }) => ids.includes(id) && is === 'paid',
      )
      const session = paid[nth % Math.max(1, paid.length)]
      try {
        if (session)
          createRefund(vendors.stripe, { payment_intent: session.payment_intent ?? '', amount: 100 + 100 * nth })
      } catch {
        // More than was paid, or disputed.
      }
    },
    async dispute(nth) {
      const charges = all(vendors.stripe, 'charge').filter(
        ({ paid, disputed, refunded }) => paid && !disputed && !refunded,
      )
      const charge = charges[nth % Math.max(1, charges.length)]
      if (charge) openDispute(vendors.stripe, charge, 'fraudulent')
    },
    async close_dispute(nth) {
      const open = all(vendors.stripe, 'dispute').filter(({ status }) => status !== 'won' && status !== 'lost')
      const dispute = open[nth % Math.max(1, open.length)]
      if (dispute) closeDispute(vendors.stripe, dispute, nth % 2 === 0)
    },
    async forge(nth) {
      const told = event(nth)
      if (told) expect(await tell(told, now, 'whsec_forged')).toBe(400)
    },
    /** Of a payment that nobody here knows. */
    async ghost(nth) {
      const told = event(nth)
      if (told) await tell({ payload: told.payload.replaceAll(/"(cs|pi|re|du|evt)_/g, '"$1_ghost_') })
    },
  }
  return { vendors, deeds }
}

it(
  'whatever vendors tell, late, twice, out of order or forged, and whatever people do meanwhile, the books are the vendor’s',
  { timeout: 600_000 },
  async () => {
    for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => undefined)
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 6, maxLength: 30 }), async (steps: Step[]) => {
        const { vendors, deeds } = await world()
        for (const { what, nth } of steps) await deeds[what]?.(nth)
        // In the end all is told, asked and given back: what is left is the truth.
        for (let round = 0; round < 3; round++) {
          for (const event of told(vendors)) await tell(event)
          await closePayments(openContext({ at: LATER }).context)
          await refundDues()
          await refundDues(LATER)
        }
        for (const event of told(vendors)) await tell(event)
        const { ours, theirs } = await bothBooks(vendors)
        expect(ours).toBe(theirs)
        // Nobody is owed money that could go back: what is over is paid back, but for what the bank decides about.
        expect(
          await rows(`SELECT orders.id FROM orders JOIN ledger_entries ON order_id = orders.id
          WHERE NOT EXISTS (SELECT 1 FROM payment_orders JOIN payments ON payments.id = payment_id WHERE payment_orders.order_id = orders.id AND EXISTS (SELECT 1 FROM disputes WHERE disputes.payment_id = payments.id))
          GROUP BY orders.id HAVING sum(amount_pence) < 0`),
        ).toEqual([])
        // Each card holds, and has paid, what the vendor has for it; more only where it had been spent before the money went back.
        expect(
          await rows(`SELECT gift_card_purchases.id FROM gift_card_purchases JOIN payments USING (id) LEFT JOIN gift_cards USING (id)
          WHERE (payments.status IN ('succeeded', 'disputed')) <> (gift_cards.id IS NOT NULL) OR (
            balance_pence - (SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries WHERE gift_card_id = gift_cards.id)
            <> max((SELECT sum(amount_pence) FROM gift_card_money WHERE purchase_id = gift_cards.id),
              - (SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries WHERE gift_card_id = gift_cards.id))
          )`),
        ).toEqual([])
        // What is reserved is what living orders hold: things that went back into stock are not among it, and nothing went back twice.
        const { reserved } = await one<{ reserved: number }>(
          `SELECT reserved - (SELECT coalesce(sum(quantity), 0) FROM order_lines JOIN orders ON orders.id = order_id
             WHERE menu_item_id = menu_items.id AND status NOT IN ('cancelled', 'expired')) AS reserved
           FROM menu_items WHERE id = ?`,
          item.id,
        )
        expect(reserved).toBe(item.reserved)
        const { n } = await one<{ n: number }>(
          `SELECT count(*) AS n FROM payments WHERE status IN ('succeeded', 'disputed') AND intent_id IS NULL`,
        )
        expect(n).toBe(0)
      }),
      { numRuns: runs(25) },
    )
  },
)
