import { expect } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { MAX_BODY_BYTES, OFFER_MINUTES } from '#lib/constants/backend.ts'
import { edge, freeSlot, fullSlot, order, plenty, scheduled, scarce, soldOut, UNKNOWN } from '../bakery.ts'
import { cardRefusals } from './gift-cards.ts'
import { at, refusals, toThe } from './wishes.ts'
import { inMinutes, offeredTo } from './offered.ts'
import { call, faults, mailed, type Case, type CasesOf } from '../case.ts'

const place = (body: unknown) => call.post('/orders', body)

const refused = (name: string, body: unknown, code: string, data: unknown): Case => ({
  name,
  calls: [place(body)],
  expect: code,
  holds: () => data,
})

const bad = (name: string, over: Record<string, unknown>, ...fields: string[]): Case =>
  refused(name, { ...order(), ...over }, 'INVALID_INPUT', {
    fields: fields.map((path): unknown => expect.objectContaining({ path, reason: expect.any(String) })),
  })

const customer = { name: 'Rosie Pritchard', email: 'rosie@example.com' }
const line = { menuItemId: plenty.id, quantity: 1 }
const twice = order()
const conflicting = order()
const doubled = order()
const last = order({ lines: [{ menuItemId: scarce.id, quantity: 1 }] })
const ofTom = (lines: PlaceOrderInput['lines']) => order({ lines, customer: { name: 'Tom', email: 'tom@example.com' } })
const scarceOne = { menuItemId: scarce.id, quantity: 1 }
const toms = mailed('tom@example.com')
const offered = offeredTo('tom')
const greedy = order({ lines: [{ menuItemId: plenty.id, quantity: plenty.perCustomerLimit }] })

export const placeOrder: CasesOf = {
  operation: 'checkout.placeOrder',
  cases: [
    {
      name: 'an order that can be taken',
      calls: [place(order())],
      expect: 'ok',
      holds: () => ({ number: expect.stringMatching(/^BOB-/), token: expect.any(String) }),
    },
    {
      name: 'an order with everything that can be said',
      calls: [place(order({ note: 'Sliced, please.', customer: { ...customer, phone: '07700 900123' } }))],
      expect: 'ok',
    },
    {
      name: 'the same order twice is one order',
      calls: [place(twice), place(twice)],
      expect: 'ok',
      holds: ([before]) => before,
    },
    {
      name: 'the same order three times at once is one order',
      calls: [[place(doubled), place(doubled), place(doubled)], place(doubled)],
      expect: 'ok',
      holds: ([first, ...others]) => {
        for (const other of others) expect(other).toEqual(first)
        return first
      },
    },
    {
      name: 'what an order before took is no longer left',
      calls: [
        place(order({ lines: [{ menuItemId: scarce.id, quantity: 2 }] })),
        place(ofTom([{ menuItemId: scarce.id, quantity: 2 }])),
      ],
      expect: 'SOLD_OUT',
      holds: () => ({ items: [{ field: 'lines.0.quantity', menuItemId: scarce.id, left: 1 }] }),
    },
    {
      name: 'an order that came twice took its loaves once',
      calls: [place(last), place(last), place(ofTom([{ menuItemId: scarce.id, quantity: 2 }]))],
      expect: 'ok',
    },
    {
      name: 'another order under the same key',
      calls: [place(conflicting), place({ ...conflicting, note: 'Something else' })],
      expect: 'IDEMPOTENCY_CONFLICT',
      holds: () => ({ field: 'idempotencyKey' }),
    },
    refused('a bake sale that does not exist', order({ bakeSaleId: UNKNOWN }), 'BAKE_SALE_NOT_FOUND', {
      field: 'bakeSaleId',
      bakeSaleId: UNKNOWN,
    }),
    refused('a draft', at('draft-sale'), 'BAKE_SALE_NOT_FOUND', { field: 'bakeSaleId' }),
    refused('one that has not opened', order({ bakeSaleId: scheduled.id }), 'BAKE_SALE_NOT_OPEN', {
      field: 'bakeSaleId',
      state: 'scheduled',
      opensAt: scheduled.opensAt,
    }),
    refused('one that is cancelled', at('cancelled-sale'), 'BAKE_SALE_NOT_OPEN', { state: 'cancelled' }),
    refused('one that is over', at('completed-sale'), 'BAKE_SALE_NOT_OPEN', { state: 'completed' }),
    refused('one after its cutoff', at('closed-sale'), 'AFTER_CUTOFF', { cutoffAt: edge('closed-sale').cutoffAt }),
    refused('an item of no menu', order({ lines: [line, { menuItemId: UNKNOWN, quantity: 1 }] }), 'NOT_ON_MENU', {
      items: [{ field: 'lines.1.menuItemId', menuItemId: UNKNOWN }],
    }),
    refused(
      'an item of another menu',
      order({ lines: [{ menuItemId: scheduled.menu[0]?.id ?? UNKNOWN, quantity: 1 }] }),
      'NOT_ON_MENU',
      { items: [{ field: 'lines.0.menuItemId' }] },
    ),
    refused('an item that is sold out', order({ lines: [{ menuItemId: soldOut.id, quantity: 1 }] }), 'SOLD_OUT', {
      items: [{ field: 'lines.0.quantity', menuItemId: soldOut.id, left: 0 }],
    }),
    refused(
      'more than a customer may have',
      order({ lines: [{ menuItemId: plenty.id, quantity: plenty.perCustomerLimit + 1 }] }),
      'LIMIT_EXCEEDED',
      { items: [{ field: 'lines.0.quantity', limit: plenty.perCustomerLimit, alreadyOrdered: 0 }] },
    ),
    refused(
      'several things of which too few are left',
      order({
        lines: [
          { menuItemId: scarce.id, quantity: 4 },
          { menuItemId: plenty.id, quantity: 1 },
          { menuItemId: soldOut.id, quantity: 1 },
        ],
      }),
      'SOLD_OUT',
      {
        items: [
          { field: 'lines.0.quantity', menuItemId: scarce.id, left: 3 },
          { field: 'lines.2.quantity', menuItemId: soldOut.id, left: 0 },
        ],
      },
    ),
    {
      name: 'more than a customer may have, over two orders',
      calls: [place(greedy), place(order({ lines: [line] }))],
      expect: 'LIMIT_EXCEEDED',
      holds: () => ({ items: [{ limit: plenty.perCustomerLimit, alreadyOrdered: plenty.perCustomerLimit }] }),
    },
    refused('a slot that does not exist', order({ slotId: UNKNOWN }), 'SLOT_NOT_FOUND', {
      field: 'slotId',
      slotId: UNKNOWN,
    }),
    refused('a slot of another bake sale', order({ slotId: scheduled.slots[0]?.id ?? UNKNOWN }), 'SLOT_NOT_FOUND', {
      field: 'slotId',
    }),
    refused('a slot that is full', order({ slotId: fullSlot.id }), 'SLOT_FULL', {
      field: 'slotId',
      slotId: fullSlot.id,
    }),

    ...refusals('/orders', (one) => one, ''),
    ...cardRefusals('/orders', (one) => one),
    {
      name: 'an order that is brought',
      calls: [place(toThe('SY8 1NG'))],
      expect: 'ok',
    },
    {
      name: 'a transfer keeps the place, and the voucher counts',
      calls: [place(order({ paymentMethod: 'bank_transfer', voucherCode: 'harvest10' }))],
      expect: 'ok',
    },

    bad('no key', { idempotencyKey: undefined }, 'idempotencyKey'),
    bad('a key that is no UUID', { idempotencyKey: 'again' }, 'idempotencyKey'),
    bad('no bake sale', { bakeSaleId: undefined }, 'bakeSaleId'),
    bad('no slot', { slotId: null }, 'slotId'),
    bad('no lines', { lines: undefined }, 'lines'),
    bad('a basket that is no list', { lines: 'bread' }, 'lines'),
    bad('a line without an item', { lines: [{ quantity: 1 }] }, 'lines.0.menuItemId'),
    bad('a line without a quantity', { lines: [{ menuItemId: plenty.id }] }, 'lines.0.quantity'),
    bad('an empty basket', { lines: [] }, 'lines'),
    bad(
      'too many lines',
      { lines: Array.from({ length: 51 }, () => ({ menuItemId: crypto.randomUUID(), quantity: 1 })) },
      'lines',
    ),
    bad('the same item twice', { lines: [line, line] }, 'lines'),
    bad('none of an item', { lines: [{ ...line, quantity: 0 }] }, 'lines.0.quantity'),
    bad('half an item', { lines: [{ ...line, quantity: 1.5 }] }, 'lines.0.quantity'),
    bad('a hundred of an item', { lines: [{ ...line, quantity: 100 }] }, 'lines.0.quantity'),
    bad('a quantity in words', { lines: [{ ...line, quantity: 'two' }] }, 'lines.0.quantity'),
    bad('an unknown field of a line', { lines: [{ ...line, pricePence: 1 }] }, 'lines.0.pricePence'),
    bad('no customer', { customer: undefined }, 'customer'),
    bad('a customer that is a name', { customer: 'Rosie' }, 'customer'),
    bad('an unknown field of the customer', { customer: { ...customer, isStaff: true } }, 'customer.isStaff'),
    bad('no name', { customer: { ...customer, name: '   ' } }, 'customer.name'),
    bad('a name that is too long', { customer: { ...customer, name: 'a'.repeat(101) } }, 'customer.name'),
    bad('a name with a line break', { customer: { ...customer, name: 'Rosie\nBcc: all' } }, 'customer.name'),
    bad('an address that is none', { customer: { ...customer, email: 'rosie' } }, 'customer.email'),
    bad(
      'an address that is too long',
      { customer: { ...customer, email: `${'a'.repeat(250)}@example.com` } },
      'customer.email',
    ),
    bad('a telephone number that is none', { customer: { ...customer, phone: 'call me' } }, 'customer.phone'),
    bad('a note that is too long', { note: 'a'.repeat(501) }, 'note'),
    bad('a note that is no text', { note: 7 }, 'note'),
    bad('no way to pay', { paymentMethod: undefined }, 'paymentMethod'),
    bad('another way to pay', { paymentMethod: 'barter' }, 'paymentMethod'),
    bad('a price of the customer’s own', { totalPence: 1 }, 'totalPence'),
    { name: 'a body that is not JSON', calls: [call.raw('/orders', '{"lines": [')], expect: 'INVALID_INPUT' },
    {
      name: 'a body that is too large',
      calls: [place({ ...order(), note: 'a'.repeat(MAX_BODY_BYTES) })],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: '' }] }),
    },
    { name: 'a body that is a list', calls: [place([])], expect: 'INVALID_INPUT' },
    { name: 'no body', calls: [call.raw('/orders', '')], expect: 'INVALID_INPUT' },
    {
      name: 'what an offer keeps, though it is sold out for everybody else',
      calls: [...offered, place({ ...ofTom([scarceOne]), offerTokens: [toms] })],
      expect: 'ok',
    },
    {
      name: 'an offer that was used already',
      calls: [
        ...offered,
        place({ ...ofTom([scarceOne]), offerTokens: [toms] }),
        place({ ...ofTom([scarceOne]), offerTokens: [toms] }),
      ],
      expect: 'OFFER_OVER',
      holds: () => ({ field: 'offerTokens.0' }),
    },
    {
      name: 'an offer that has run out',
      calls: [...offered, place({ ...ofTom([scarceOne]), offerTokens: [toms] })],
      at: inMinutes(OFFER_MINUTES),
      expect: 'OFFER_OVER',
      holds: () => ({ field: 'offerTokens.0' }),
    },
    refused('an offer that nobody made', { ...order(), offerTokens: [UNKNOWN] }, 'OFFER_OVER', {
      field: 'offerTokens.0',
    }),
    ...faults(place(order({ slotId: freeSlot.id }))),
  ],
}
