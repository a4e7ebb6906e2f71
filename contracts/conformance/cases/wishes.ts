import { edge, left, open, order, type plenty, UNKNOWN } from '../bakery.ts'
import { call, type Case } from '../case.ts'

/** An order for an edge case of a bake sale. */
export const at = (slug: string) => {
  const sale = edge(slug)
  return order({
    bakeSaleId: sale.id,
    slotId: sale.slots[0]?.id ?? UNKNOWN,
    lines: [{ menuItemId: sale.menu[0]?.id ?? UNKNOWN, quantity: 1 }],
  })
}

const delivery = edge('delivery-sale')
const round = delivery.slots.find(({ fulfilment }) => fulfilment === 'delivery')?.id ?? UNKNOWN
export const toThe = (postcode?: string) => ({
  ...at('delivery-sale'),
  slotId: round,
  ...(postcode === undefined ? {} : { address: { lines: ['3 Broad Street', 'Ludlow'], postcode } }),
})
const ofTen = (items: (typeof plenty)[]) =>
  items.map(({ id, perCustomerLimit }) => ({ menuItemId: id, quantity: perCustomerLimit }))
/** More than may be owed at the table. */
export const feast = order({ lines: ofTen(open.menu.filter((item) => left(item) >= item.perCustomerLimit)) })

/** Why orders are refused that one bake sale or several can be asked for. `wrap` makes a body of a wish, `prefix` stands before its fields. */
export const refusals = (path: string, wrap: (one: ReturnType<typeof order>) => object, prefix: string): Case[] =>
  (
    [
      ['nowhere to bring it to', toThe(), 'ADDRESS_MISSING', { field: `${prefix}address` }],
      [
        'where nobody rides to',
        toThe('HR6 8AA'),
        'NOT_DELIVERED_THERE',
        { field: `${prefix}address.postcode`, district: 'HR6' },
      ],
      ['more than may be owed', feast, 'PAY_NOW', { field: 'paymentMethod' }],
      ['a voucher that nobody made', order({ voucherCode: 'BREADFORALL' }), 'VOUCHER_UNKNOWN', { code: 'BREADFORALL' }],
      ['an offer that nobody made', order({ offerTokens: [UNKNOWN] }), 'OFFER_OVER', { field: 'offerTokens.0' }],
      ['a voucher out of use', order({ voucherCode: 'BAKERS9' }), 'VOUCHER_NOT_VALID', { why: 'disabled' }],
    ] as const
  ).map(([name, wish, code, data]) => ({
    name,
    calls: [call.post(path, wrap(wish))],
    expect: code,
    holds: () => data,
  }))
