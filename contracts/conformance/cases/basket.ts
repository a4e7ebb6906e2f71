import { expect } from 'vitest'
import { addDays } from '#lib/dates.ts'
import { bakeSales, edge, left, open, order, plenty, scarce, scheduled, soldOut, UNKNOWN } from '../bakery.ts'
import { call, type Case, type CasesOf } from '../case.ts'
import { act, create, idOf, item, onDate, slot } from './sale-acts.ts'

const set = (menuItemId: string, quantity: number) => call.post('/basket/lines', { menuItemId, quantity })
const apply = (code: string) => call.post('/basket/voucher', { code })
const two = 2 * plenty.pricePence

/** A basket whose database is gone: a browser that has none asks no database. */
const gone = (...calls: Case['calls']): Case => ({
  name: 'a database that is gone',
  calls: [set(plenty.id, 2), ...calls],
  fault: 'UNEXPECTED',
  expect: 'UNEXPECTED',
})

/** Another open bake sale, of one item. */
function another(day: number): Case['calls'] {
  const date = addDays(onDate, day)
  return [
    create({
      slug: `fair-${String(day)}`,
      onDate: date,
      opensAt: open.opensAt,
      slots: [slot(date, '09:00', '09:30')],
      menu: [item],
    }),
    (answers) => act(idOf(answers), 'publish'),
    (answers) => set((answers.at(-1) as { menu: { id: string }[] }).menu[0]?.id ?? '', 1),
  ]
}
const onMenuOf = ({ menu }: { menu: { id: string }[] }) => menu[0]?.id ?? ''
const [, second = open] = bakeSales

const standing = (line: object) => ({ bakeSales: [{ lines: [line] }] })
const closes = standing({ menuItemId: plenty.id, problem: { kind: 'closed', cutoffAt: open.cutoffAt }, canWait: false })

const holding = (quantity: number) => ({
  bakeSales: [
    {
      bakeSale: expect.objectContaining({ id: open.id }) as unknown,
      lines: [{ menuItemId: plenty.id, quantity, linePence: quantity * plenty.pricePence }],
      subtotalPence: quantity * plenty.pricePence,
    },
  ],
})

export const getBasket: CasesOf = {
  operation: 'basket.get',
  cases: [
    {
      name: 'nothing yet',
      calls: [call.get('/basket')],
      expect: 'ok',
      holds: () => ({ bakeSales: [], totalPence: 0 }),
    },
    {
      name: 'what was put in before',
      calls: [set(plenty.id, 2), call.get('/basket')],
      expect: 'ok',
      holds: () => ({ ...holding(2), totalPence: two }),
    },
    {
      name: 'a line whose bake sale has closed since, which costs nothing',
      calls: [set(plenty.id, 2), call.get('/basket')],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ ...closes, totalPence: 0 }),
    },
    {
      name: 'nothing of what was ordered',
      calls: [set(plenty.id, 2), set(scarce.id, 1), call.post('/orders', order()), call.get('/basket')],
      expect: 'ok',
      holds: () => ({ ...standing({ menuItemId: scarce.id }), totalPence: scarce.pricePence }),
    },
    gone(call.get('/basket')),
  ],
}

export const setLine: CasesOf = {
  operation: 'basket.setLine',
  cases: [
    { name: 'two of one thing', calls: [set(plenty.id, 2)], expect: 'ok', holds: () => holding(2) },
    {
      name: 'a number replaces the number before',
      calls: [set(plenty.id, 2), set(plenty.id, 1)],
      expect: 'ok',
      holds: () => holding(1),
    },
    {
      name: 'none takes it out',
      calls: [set(plenty.id, 2), set(plenty.id, 0)],
      expect: 'ok',
      holds: () => ({ bakeSales: [] }),
    },
    {
      name: 'what is on no menu',
      calls: [set(UNKNOWN, 1)],
      expect: 'NOT_ON_MENU',
      holds: () => ({ items: [{ field: 'menuItemId', menuItemId: UNKNOWN }] }),
    },
    {
      name: 'what is sold out',
      calls: [set(soldOut.id, 1)],
      expect: 'SOLD_OUT',
      holds: () => ({ items: [{ left: 0 }] }),
    },
    {
      name: 'more than one may have',
      calls: [set(plenty.id, plenty.perCustomerLimit + 1)],
      expect: 'LIMIT_EXCEEDED',
      holds: () => ({ items: [{ limit: plenty.perCustomerLimit }] }),
    },
    {
      name: 'as many as there are',
      calls: [set(scarce.id, Math.min(left(scarce), scarce.perCustomerLimit))],
      expect: 'ok',
    },
    { name: 'less than nothing', calls: [set(plenty.id, -1)], expect: 'INVALID_INPUT' },
    { name: 'more than a basket can say', calls: [set(plenty.id, 100)], expect: 'INVALID_INPUT' },
    {
      name: 'more, after the cutoff',
      calls: [set(plenty.id, 1), set(plenty.id, 2)],
      at: open.cutoffAt,
      expect: 'AFTER_CUTOFF',
      holds: () => ({ field: 'menuItemId', cutoffAt: open.cutoffAt }),
    },
    {
      name: 'fewer, after the cutoff',
      calls: [set(plenty.id, 2), set(plenty.id, 1)],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => closes,
    },
    {
      name: 'what cannot be ordered yet',
      calls: [set(onMenuOf(scheduled), 1)],
      expect: 'BAKE_SALE_NOT_OPEN',
      holds: () => ({ field: 'menuItemId', state: 'scheduled', opensAt: scheduled.opensAt }),
    },
    {
      name: 'what is cancelled',
      calls: [set(onMenuOf(edge('cancelled-sale')), 1)],
      expect: 'BAKE_SALE_NOT_OPEN',
      holds: () => ({ state: 'cancelled' }),
    },
    { name: 'what is a draft', calls: [set(onMenuOf(edge('draft-sale')), 1)], expect: 'NOT_ON_MENU' },
    {
      name: 'something of an eleventh bake sale',
      calls: [
        set(plenty.id, 1),
        set(onMenuOf(second), 1),
        ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(another),
        set(onMenuOf(edge('delivery-sale')), 1),
      ],
      expect: 'BASKET_FULL',
      holds: () => ({ field: 'menuItemId', why: 'bake_sales' }),
    },
  ],
}

export const clearBasket: CasesOf = {
  operation: 'basket.clear',
  cases: [
    {
      name: 'everything out, the voucher too',
      calls: [set(plenty.id, 2), apply('harvest10'), call.post('/basket/clear', {})],
      expect: 'ok',
      holds: () => ({ bakeSales: [], voucherCode: null, totalPence: 0 }),
    },
    gone(call.post('/basket/clear', {})),
  ],
}

export const applyVoucher: CasesOf = {
  operation: 'basket.applyVoucher',
  cases: [
    {
      name: 'five per cent off, in small letters',
      calls: [set(plenty.id, 2), apply('harvest10')],
      expect: 'ok',
      holds: () => ({
        voucherCode: 'HARVEST10',
        discountPence: Math.floor((two * 5) / 100),
        totalPence: two - Math.floor((two * 5) / 100),
      }),
    },
    {
      name: 'a code that nobody made',
      calls: [apply('BREADFORALL')],
      expect: 'VOUCHER_UNKNOWN',
      holds: () => ({ code: 'BREADFORALL' }),
    },
    {
      name: 'one that was taken out of use',
      calls: [apply('BAKERS9')],
      expect: 'VOUCHER_NOT_VALID',
      holds: () => ({ why: 'disabled' }),
    },
  ],
}

export const removeVoucher: CasesOf = {
  operation: 'basket.removeVoucher',
  cases: [
    {
      name: 'the full price again',
      calls: [set(plenty.id, 2), apply('HARVEST10'), call.post('/basket/voucher/remove', {})],
      expect: 'ok',
      holds: () => ({ voucherCode: null, discountPence: 0, totalPence: two }),
    },
    gone(call.post('/basket/voucher/remove', {})),
  ],
}
