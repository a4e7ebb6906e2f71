import { DELIVERY_AREAS } from '#mocks/bakery/areas.ts'
import { order, plenty, soldOut, UNKNOWN } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'

const quoted = (over: object, terms: object = {}) =>
  call.post('/checkout/quote', {
    orders: [{ bakeSaleId: order().bakeSaleId, lines: [{ menuItemId: plenty.id, quantity: 2 }], ...over }],
    ...terms,
  })
const subtotalPence = 2 * plenty.pricePence

export const quote: CasesOf = {
  operation: 'checkout.quote',
  cases: [
    {
      name: 'what it costs',
      calls: [quoted({})],
      expect: 'ok',
      holds: () => ({
        orders: [{ subtotalPence, deliveryPence: 0 }],
        discountPence: 0,
        totalPence: subtotalPence,
        duePence: subtotalPence,
      }),
    },
    {
      name: 'what it costs with a voucher',
      calls: [quoted({}, { voucherCode: 'harvest10' })],
      expect: 'ok',
      holds: () => ({ discountPence: Math.round((subtotalPence * 5) / 100) }),
    },
    { name: 'a code that nobody made', calls: [quoted({}, { voucherCode: 'BREADFORALL' })], expect: 'VOUCHER_UNKNOWN' },
    {
      name: 'something that is on no menu',
      calls: [quoted({ lines: [{ menuItemId: UNKNOWN, quantity: 1 }] })],
      expect: 'NOT_ON_MENU',
    },
    { name: 'a bake sale that there is not', calls: [quoted({ bakeSaleId: UNKNOWN })], expect: 'BAKE_SALE_NOT_FOUND' },
    {
      name: 'what is sold out',
      calls: [quoted({ lines: [{ menuItemId: soldOut.id, quantity: 1 }] })],
      expect: 'SOLD_OUT',
    },
    {
      name: 'more than one may have',
      calls: [quoted({ lines: [{ menuItemId: plenty.id, quantity: plenty.perCustomerLimit + 1 }] })],
      expect: 'LIMIT_EXCEEDED',
    },
    { name: 'a voucher out of use', calls: [quoted({}, { voucherCode: 'BAKERS9' })], expect: 'VOUCHER_NOT_VALID' },
    {
      name: 'what bringing it costs',
      calls: [quoted({ deliverTo: 'SY8 1NG' })],
      expect: 'ok',
      holds: () => ({ orders: [{ subtotalPence, deliveryPence: DELIVERY_AREAS[0]?.feePence }] }),
    },
    {
      name: 'a place that nobody brings anything to',
      calls: [quoted({ deliverTo: 'HR6 8AA' })],
      expect: 'NOT_DELIVERED_THERE',
      holds: () => ({ field: 'orders.0.deliverTo', district: 'HR6' }),
    },
    {
      name: 'a gift card that nobody has',
      calls: [quoted({}, { giftCardCode: 'AAAA-BBBB-CCCC' })],
      expect: 'GIFT_CARD_UNKNOWN',
    },
    {
      name: 'an offer that nobody made',
      calls: [quoted({}, { offerTokens: [UNKNOWN] })],
      expect: 'OFFER_OVER',
    },
    ...faults(quoted({})),
  ],
}
