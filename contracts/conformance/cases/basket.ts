import { expect } from 'vitest'
import { left, open, plenty, scarce, soldOut, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

const set = (menuItemId: string, quantity: number) => call.post('/basket/lines', { menuItemId, quantity })
const apply = (code: string) => call.post('/basket/voucher', { code })
const two = 2 * plenty.pricePence

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
  ],
}
