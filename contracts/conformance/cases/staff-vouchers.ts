import { open, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

const create = (over: object = {}) =>
  call.post('/staff/vouchers', {
    code: 'Aardvark-5',
    kind: 'fixed',
    value: 500,
    startsAt: open.opensAt,
    endsAt: open.collectionEndsAt,
    minimumSpendPence: 0,
    maximumDiscountPence: null,
    usageLimit: 20,
    perCustomerLimit: 1,
    categoryIds: [],
    productIds: [],
    isFirstOrderOnly: false,
    ...over,
  })
const disable = ([made]: unknown[]) => call.post(`/staff/vouchers/${(made as { id: string }).id}/disable`, {})
const list = (query: string) => call.get(`/staff/vouchers?${query}`)

export const listVouchers: CasesOf = {
  operation: 'staff.vouchers.list',
  cases: [
    {
      name: 'by their codes, page by page',
      calls: [
        create(),
        create({ code: 'AARDVARK-6' }),
        list('limit=1'),
        ([, , first]) => list(`limit=1&cursor=${(first as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: () => ({ items: [{ code: 'AARDVARK-6', used: 0 }] }),
    },
    {
      name: 'those that are out of use',
      calls: [create(), disable, list('isDisabled=true&limit=1')],
      expect: 'ok',
      holds: () => ({ items: [{ code: 'AARDVARK-5', isDisabled: true }] }),
    },
  ],
}

export const createVoucher: CasesOf = {
  operation: 'staff.vouchers.create',
  cases: [
    {
      name: 'with its code in capitals',
      calls: [create()],
      expect: 'ok',
      holds: () => ({ code: 'AARDVARK-5', value: 500, used: 0, isDisabled: false, startsAt: open.opensAt }),
    },
    {
      name: 'the same code in small letters',
      calls: [create(), create({ code: 'aardvark-5' })],
      expect: 'CODE_TAKEN',
      holds: () => ({ code: 'AARDVARK-5' }),
    },
    { name: 'more than all of it', calls: [create({ kind: 'percent', value: 101 })], expect: 'INVALID_INPUT' },
  ],
}

export const disableVoucher: CasesOf = {
  operation: 'staff.vouchers.disable',
  cases: [
    {
      name: 'twice is once',
      calls: [create(), disable, disable],
      expect: 'ok',
      holds: () => ({ code: 'AARDVARK-5', isDisabled: true }),
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/vouchers/${UNKNOWN}/disable`, {})],
      expect: 'VOUCHER_NOT_FOUND',
    },
  ],
}
