import { call } from '@orpc/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { mergeBaskets } from '#modules/basket/merge.ts'
import { applyVoucher, clearBasket, getBasket, removeVoucher, setLine } from '#modules/basket/procedures.ts'
import { confirmCannotBake, previewCannotBake } from '#modules/cannot-bake/procedures.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { quote } from '#modules/checkout/quote.ts'
import { findOfForm, findPurchase, findPurchasesOf } from '#modules/gift-cards/purchases.ts'
import { checkGiftCard } from '#modules/gift-cards/procedures.ts'
import { getStatement } from '#modules/ledger/procedures.ts'
import { cancelOrder, changeSlot, editOrder, getOrder } from '#modules/orders/procedures.ts'
import { getAnyOrder, listAllOrders } from '#modules/staff-orders/list.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { refundOrderLines } from '#modules/staff-orders/refund-lines.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { offerPlaces, passOffers } from '#modules/waiting-list/jobs.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import { getConsent, listConsents, setConsent } from '#modules/privacy/consent.ts'
import { collectExport, exportData, getExport } from '#modules/privacy/export.ts'
import { prepareExports } from '#modules/privacy/export-jobs.ts'
import { exportToken } from '#modules/privacy/exports.ts'
import { forgetWhatIsOver } from '#modules/retention/jobs.ts'
import { finishErasures } from '#modules/privacy/jobs.ts'
import { unsubscribe, unsubscribeToken } from '#modules/privacy/unsubscribe.ts'
import {
  acceptOffer,
  getWaitingPlace,
  joinWaitingList,
  leaveWaitingList,
  listWaitingPlaces,
} from '#modules/waiting-list/procedures.ts'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { item, OWAIN, ordered, other, sale, slot } from '#test/desk.ts'
import { listening as listen, scansOf, type Sent } from '#test/plans.ts'
import { openSale } from '#test/sales.ts'
import { cards, env, now, office, openContext, resetWorld } from '#test/world.ts'

/** The context of an admin, or of a browser with a basket. */
const listening = (basket?: string) => listen(basket === undefined ? { actor: OWAIN } : { basket })

type Context = ReturnType<typeof listening>['context']
type Order = Awaited<ReturnType<typeof ordered>>

const key = () => crypto.randomUUID()
const reason = 'The customer rang.'
const lines = [
  { menuItemId: item.id, quantity: 1 },
  { menuItemId: other.id, quantity: 1 },
]
const wish = { bakeSaleId: sale.id, slotId: slot.id, lines }
const CARD = cards[0]?.code ?? ''
const terms = {
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection' as const,
  voucherCode: 'HARVEST10',
  giftCardCode: CARD,
}
const lists = (['slot', 'name', 'newest'] as const).flatMap((sort) => [
  { sort },
  { sort, status: 'confirmed' as const },
  { sort, search: 'rosie' },
  { sort, search: 'pritch rosie@example' },
  { sort, search: 'rosie', status: 'confirmed' as const },
  { sort, bakeSaleId: sale.id },
  { sort, bakeSaleId: sale.id, status: 'confirmed' as const, search: 'ros' },
  { sort, cursor: encodeURIComponent(JSON.stringify([sort === 'name' ? 'a' : 1, 'a'])) },
])

/** Sells the item out and lets Rosie wait for it. @returns the token of her place */
async function waiting(isOffered = false) {
  const set = (sql: string) =>
    env.DB.prepare(`UPDATE menu_items SET capacity = ${sql} WHERE id = ?`).bind(item.id).run()
  const { context } = openContext()
  await set('reserved')
  await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context })
  await set('reserved + 1')
  if (isOffered) await offerPlaces(context)
  const place = await env.DB.prepare('SELECT id FROM waiting_list').first<{ id: string }>()
  return placeToken(context.config.LINK_SECRET, place?.id ?? '')
}

const BREAD = { menuItemId: item.id, quantity: 2 }

const HOT: Record<string, (context: Context, order: Order) => Promise<unknown>> = {
  'basket.get': (context) => call(getBasket, {}, { context }),
  'basket.setLine': (context) => call(setLine, BREAD, { context }),
  'basket.setLine, taken out': (context) => call(setLine, { ...BREAD, quantity: 0 }, { context }),
  'basket.clear': (context) => call(clearBasket, {}, { context }),
  'basket.applyVoucher': async (context) => {
    await call(setLine, BREAD, { context })
    await call(applyVoucher, { code: 'HARVEST10' }, { context })
  },
  'basket.removeVoucher': (context) => call(removeVoucher, {}, { context }),
  'signing in with a basket': ({ database }) => mergeBaskets(database, 'a'.repeat(43), key(), now),
  'checkout.placeOrder': (context) => call(placeOrder, { ...terms, ...wish, idempotencyKey: key() }, { context }),
  'checkout.placeOrders': (context) =>
    call(placeOrders, { ...terms, orders: [wish], idempotencyKey: key() }, { context }),
  'checkout.quote': (context) =>
    call(
      quote,
      { orders: [{ bakeSaleId: sale.id, lines }], voucherCode: 'HARVEST10', giftCardCode: CARD },
      { context },
    ),
  'payments.checkGiftCard': (context) => call(checkGiftCard, { code: CARD }, { context }),
  'buying a gift card': async ({ database }) => {
    await findPurchase(database, key())
    await findOfForm(database, key())
    await findPurchasesOf(database, 'rosie@example.com', 10)
  },
  'checkout.placeOrder, with an offer': async (context) =>
    call(placeOrder, { ...terms, ...wish, offerTokens: [await waiting(true)], idempotencyKey: key() }, { context }),
  'waitingList.join': async (context) => {
    await env.DB.prepare('UPDATE menu_items SET capacity = reserved').run()
    await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context })
    await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 2 }, { context })
  },
  'waitingList.get': async (context) => call(getWaitingPlace, { token: await waiting() }, { context }),
  'account.listWaitingPlaces': async (context) => {
    await waiting()
    const actor = { role: 'customer', id: office.cast.rosie.id } as const
    return call(listWaitingPlaces, { cursor: key() }, { context: { ...context, actor } })
  },
  'privacy.getConsent': (context) => call(getConsent, {}, { context }),
  'privacy.setConsent': (context) => call(setConsent, { analytics: true, marketingEmail: true }, { context }),
  'privacy.listConsents': (context) => call(listConsents, { cursor: key() }, { context }),
  'privacy.unsubscribe': async (context) =>
    call(unsubscribe, { token: await unsubscribeToken(context.config.LINK_SECRET, office.cast.rosie.id) }, { context }),
  'the job that forgets': (context) =>
    forgetWhatIsOver({ ...context, clock: { now: () => new Date(now.getTime() + 8 * 365 * 24 * 3_600_000) } }),
  'privacy.exportData, getExport and collectExport': async (context) => {
    const actor = { role: 'customer', id: office.cast.rosie.id } as const
    await call(exportData, {}, { context: { ...context, actor } })
    await prepareExports(openContext().context)
    await call(getExport, {}, { context: { ...context, actor } })
    const found = await env.DB.prepare('SELECT id FROM data_exports').first<{ id: string }>()
    const token = await exportToken(context.config.LINK_SECRET, found?.id ?? '')
    await call(collectExport, { token }, { context: { ...context, actor } })
  },
  'the job that prepares exports': async (context) => {
    const actor = { role: 'customer', id: office.cast.rosie.id } as const
    await call(exportData, {}, { context: { ...openContext().context, actor } })
    await prepareExports(context)
  },
  'the job that finishes erasures': (context) => finishErasures(context),
  'waitingList.accept': async (context) => call(acceptOffer, { token: await waiting(true) }, { context }),
  'waitingList.leave': async (context) => call(leaveWaitingList, { token: await waiting() }, { context }),
  'the job that offers': async (context) => {
    await waiting()
    await offerPlaces(context)
  },
  'the job that ends offers': async (context) => {
    await waiting(true)
    await passOffers({ ...context, clock: { now: () => new Date(now.getTime() + 24 * 3_600_000) } })
  },
  'orders.get': (context, { token }) => call(getOrder, { token }, { context }),
  'orders.edit': (context, { token }) => call(editOrder, { token, lines, idempotencyKey: key() }, { context }),
  'orders.changeSlot': (context, { token }) =>
    call(
      changeSlot,
      {
        token,
        slotId: sale.slots.find(({ id, reserved, capacity }) => id !== slot.id && reserved < capacity)?.id ?? '',
      },
      { context },
    ),
  'orders.cancel': (context, { token }) => call(cancelOrder, { token, idempotencyKey: key() }, { context }),
  'staff.orders.get': (context, { id }) => call(getAnyOrder, { id }, { context }),
  'staff.orders.setStatus': (context, { id }) => call(setOrderStatus, { id, status: 'confirmed' }, { context }),
  'staff.orders.edit': (context, { id }) =>
    call(editAnyOrder, { id, lines, reason, idempotencyKey: key() }, { context }),
  'staff.orders.recordPayment': (context, { id }) =>
    call(recordPayment, { id, amountPence: 1, method: 'cash', idempotencyKey: key() }, { context }),
  'staff.orders.refund': async (context, { id }) => {
    await call(recordPayment, { id, amountPence: 100, method: 'cash', idempotencyKey: key() }, { context })
    return call(refundOrder, { id, amountPence: 1, to: 'store_credit', reason, idempotencyKey: key() }, { context })
  },
  'staff.orders.refundLines': async (context, { id }) => {
    await call(recordPayment, { id, amountPence: item.pricePence, method: 'cash', idempotencyKey: key() }, { context })
    await call(setOrderStatus, { id, status: 'confirmed' }, { context })
    const lines = [{ menuItemId: item.id, quantity: 1, isRestocked: true }]
    return call(refundOrderLines, { id, lines, to: 'store_credit', reason, idempotencyKey: key() }, { context })
  },
  'staff.orders.cancel': (context, { id }) => call(cancelAnyOrder, { id, reason }, { context }),
  'staff.orders.previewCannotBake': (context) => call(previewCannotBake, { id: item.id }, { context }),
  'staff.orders.confirmCannotBake': (context, { id: orderId }) =>
    call(
      confirmCannotBake,
      {
        id: item.id,
        idempotencyKey: key(),
        choices: [{ orderId, choice: 'substitute', substituteMenuItemId: other.id }],
      },
      { context },
    ),
  'staff.orders.getStatement, of an order': (context, { id: orderId }) => call(getStatement, { orderId }, { context }),
  'staff.orders.getStatement, of a bake sale': (context) =>
    call(getStatement, { bakeSaleId: sale.id, day: '2030-03-31' }, { context }),
  'staff.orders.getStatement, of a day': (context) => call(getStatement, { day: '2030-03-31' }, { context }),
  ...Object.fromEntries(
    lists.map((input) => [
      `staff.orders.list, ${JSON.stringify(input)}`,
      (context: Context) => call(listAllOrders, input, { context }),
    ]),
  ),
}

describe('the queries of', () => {
  beforeAll(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  it.each(Object.keys(HOT))('%s scan no table that grows', async (name) => {
    await resetWorld()
    const order = await ordered({ paymentMethod: 'bank_transfer' })
    const { context, sent } = listening()
    await HOT[name]?.(context, order)
    expect(sent.length).toBeGreaterThan(0)
    const scans: string[] = []
    for (const one of sent) scans.push(...(await scansOf(one)))
    expect(scans).toEqual([])
  })

  it('a query that scans is caught', async () => {
    expect(await scansOf({ sql: 'SELECT 1 FROM orders WHERE note = ?', values: ['x'] })).toHaveLength(1)
    expect(await scansOf({ sql: 'SELECT sum(amount_pence) FROM ledger_entries', values: [] })).toHaveLength(1)
  })
})

/** What D1 takes. Source: developers.cloudflare.com/d1/platform/limits */
const MOST_PARAMETERS = 100

describe('a statement has no more parameters than D1 takes', () => {
  const tooMany = (sent: Sent[]) => sent.filter(({ values }) => values.length > MOST_PARAMETERS).map(({ sql }) => sql)

  async function fairs(items: number) {
    const sales = []
    for (let index = 0; index < BASKET_BAKE_SALES; index++)
      sales.push(await openSale({ items: Array.from({ length: items }, () => ({ capacity: 90 })), closesInHours: 24 }))
    return sales
  }

  it('in the largest checkout, and the largest quote', { timeout: 60_000 }, async () => {
    await resetWorld()
    const orders = (await fairs(50)).map(({ id: bakeSaleId, slotId, items }) => ({
      bakeSaleId,
      slotId,
      lines: items.map((menuItemId) => ({ menuItemId, quantity: 1 })),
    }))
    const { context, sent } = listening()
    await call(
      quote,
      { orders: orders.map(({ slotId: _slotId, ...wished }) => wished), voucherCode: 'HARVEST10' },
      { context },
    )
    const paid = { ...terms, paymentMethod: 'bank_transfer' as const }
    const { orders: placed } = await call(placeOrders, { ...paid, orders, idempotencyKey: key() }, { context })
    expect(placed).toHaveLength(BASKET_BAKE_SALES)
    expect(tooMany(sent)).toEqual([])
  })

  it('in the largest basket', { timeout: 60_000 }, async () => {
    await resetWorld()
    const token = 'a'.repeat(43)
    const { context, sent } = listening(token)
    const lines = (await fairs(5)).flatMap(({ items }) => items)
    const before = lines.slice(0, BASKET_LINES - 1)
    const { id } = await call(setLine, { menuItemId: before[0] ?? '', quantity: 1 }, { context })
    await env.DB.batch(
      before.slice(1).map((line) => env.DB.prepare('INSERT INTO basket_lines VALUES (?, ?, 1, NULL)').bind(id, line)),
    )
    const basket = await call(setLine, { menuItemId: lines.at(-1) ?? '', quantity: 1 }, { context })
    expect(basket.bakeSales.flatMap((ofSale) => ofSale.lines)).toHaveLength(BASKET_LINES)
    await call(getBasket, {}, { context })
    expect(tooMany(sent)).toEqual([])
  })
})
