import { expect } from 'vitest'
import { bakeSales, fullSlot, left, open, order, plenty, scarce, scheduled, soldOut, UNKNOWN } from '../bakery.ts'
import { call, faults, mailed, type Case, type CasesOf } from '../case.ts'
import { cardRefusals, severalWithCard } from './gift-cards.ts'
import { offeredTo } from './offered.ts'
import { at, refusals } from './wishes.ts'

const line = { menuItemId: plenty.id, quantity: 1 }

const wished = ({
  idempotencyKey,
  customer: of,
  paymentMethod,
  voucherCode,
  giftCardCode,
  offerTokens,
  ...wish
}: ReturnType<typeof order>) => ({
  idempotencyKey,
  customer: of,
  paymentMethod,
  ...(voucherCode === undefined ? {} : { voucherCode }),
  ...(giftCardCode === undefined ? {} : { giftCardCode }),
  ...(offerTokens === undefined ? {} : { offerTokens }),
  orders: [wish],
})
const all = (body: object) => call.post('/checkout', body)
const other = bakeSales[1]
const otherItem = other?.menu.find((candidate) => left(candidate) > 0)
const both = () => {
  const one = wished(order())
  const slot = other?.slots.find((candidate) => left(candidate) > 0)
  return {
    ...one,
    orders: [
      ...one.orders,
      { bakeSaleId: other?.id, slotId: slot?.id, lines: [{ menuItemId: otherItem?.id, quantity: 1 }] },
    ],
  }
}
/** The same, of something that is scarce. */
const withScarce = () => {
  const { orders, ...wish } = both()
  const lines = [{ menuItemId: scarce.id, quantity: 1 }]
  return { ...wish, orders: orders.map((one, index) => (index === 0 ? { ...one, lines } : one)) }
}
const twiceBoth = both()
const second = (over: object) => {
  const wish = both()
  return { ...wish, orders: wish.orders.map((one, index) => (index === 1 ? { ...one, ...over } : one)) }
}

const refusedAll = (name: string, body: object, code: string, data: object): Case => ({
  name,
  calls: [all(body)],
  expect: code,
  holds: () => data,
})

export const placeOrders: CasesOf = {
  operation: 'checkout.placeOrders',
  cases: [
    {
      name: 'two bake sales are two orders',
      calls: [all(both())],
      expect: 'ok',
      holds: () => ({
        orders: [
          { bakeSaleId: open.id, number: expect.stringMatching(/^BOB-/) },
          { bakeSaleId: other?.id, number: expect.stringMatching(/^BOB-/) },
        ],
        holdExpiresAt: null,
      }),
    },
    {
      name: 'twice is once',
      calls: [all(twiceBoth), all(twiceBoth)],
      expect: 'ok',
      holds: ([before]) => before,
    },
    {
      name: 'by transfer they are kept',
      calls: [all({ ...both(), paymentMethod: 'bank_transfer' })],
      expect: 'ok',
      holds: () => ({ holdExpiresAt: expect.any(String) }),
    },
    {
      name: 'what a refused checkout wanted is still there',
      calls: [
        all(wished(order({ lines: [{ menuItemId: scarce.id, quantity: 1 }] }))),
        (answers) => {
          expect(answers).toHaveLength(1)
          return all(second({ slotId: UNKNOWN }))
        },
      ],
      expect: 'SLOT_NOT_FOUND',
      holds: () => ({ field: 'orders.1.slotId' }),
    },
    ...severalWithCard((terms) => all({ ...both(), ...terms }), [2 * plenty.pricePence, otherItem?.pricePence ?? 0]),
    ...refusals('/checkout', wished, 'orders.0.'),
    ...cardRefusals('/checkout', wished),
    refusedAll('a bake sale that there is not', second({ bakeSaleId: UNKNOWN }), 'BAKE_SALE_NOT_FOUND', {
      field: 'orders.1.bakeSaleId',
    }),
    refusedAll('one that has not opened', second({ bakeSaleId: scheduled.id }), 'BAKE_SALE_NOT_OPEN', {
      field: 'orders.1.bakeSaleId',
    }),
    refusedAll('one after its cutoff', wished(at('closed-sale')), 'AFTER_CUTOFF', { field: 'orders.0.bakeSaleId' }),
    refusedAll('an item of another menu', second({ lines: [line] }), 'NOT_ON_MENU', {
      items: [{ field: 'orders.1.lines.0.menuItemId' }],
    }),
    refusedAll('what is sold out', wished(order({ lines: [{ menuItemId: soldOut.id, quantity: 1 }] })), 'SOLD_OUT', {
      items: [{ field: 'orders.0.lines.0.quantity' }],
    }),
    refusedAll(
      'more than a customer may have',
      wished(order({ lines: [{ menuItemId: plenty.id, quantity: plenty.perCustomerLimit + 1 }] })),
      'LIMIT_EXCEEDED',
      { items: [{ field: 'orders.0.lines.0.quantity' }] },
    ),
    refusedAll('a slot that is full', wished(order({ slotId: fullSlot.id })), 'SLOT_FULL', {
      field: 'orders.0.slotId',
    }),
    {
      name: 'other orders under the same key',
      calls: [all(twiceBoth), all({ ...twiceBoth, orders: twiceBoth.orders.slice(0, 1) })],
      expect: 'IDEMPOTENCY_CONFLICT',
    },
    refusedAll(
      'a bake sale twice',
      { ...both(), orders: [...wished(order()).orders, ...wished(order()).orders] },
      'INVALID_INPUT',
      {
        fields: [{ path: 'orders' }],
      },
    ),
    refusedAll('no bake sale at all', { ...both(), orders: [] }, 'INVALID_INPUT', { fields: [{ path: 'orders' }] }),
    {
      name: 'with what an offer keeps, though it is sold out for everybody else',
      calls: [...offeredTo('rosie'), all({ ...withScarce(), offerTokens: [mailed('rosie@example.com')] })],
      expect: 'ok',
      holds: () => ({ orders: [{ bakeSaleId: open.id }, { bakeSaleId: other?.id }] }),
    },
    {
      name: 'an offer that nobody made',
      calls: [all({ ...both(), offerTokens: [UNKNOWN] })],
      expect: 'OFFER_OVER',
      holds: () => ({ field: 'offerTokens.0' }),
    },
    ...faults(all(both())),
  ],
}
