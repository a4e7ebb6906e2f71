import { expect, it } from 'vitest'
import { refusedFormOf } from './refused-form.ts'

it('says of a form that was refused without scripts what the bakery has said', () => {
  expect(refusedFormOf({ refused: 'SOLD_OUT', item: 'a', most: '2', from: '/bake-sales/a-sale' })).toEqual({
    item: 'a',
    line: { kind: 'sold_out', left: 2 },
    voucher: null,
    from: '/bake-sales/a-sale',
  })
  expect(refusedFormOf({ refused: 'VOUCHER_NOT_VALID', code: 'OLD', why: 'ended' })).toMatchObject({
    line: null,
    voucher: { kind: 'not_valid', why: 'ended' },
  })
})

it('believes an address nothing that it could not have been given', () => {
  expect(refusedFormOf({})).toEqual({ item: null, line: null, voucher: null, from: null })
  expect(refusedFormOf({ refused: 'NONSENSE', from: '//evil.example', most: '-1' })).toMatchObject({
    line: null,
    from: null,
  })
  expect(refusedFormOf({ refused: 'AFTER_CUTOFF', at: 'yesterday' }).line).toEqual({ kind: 'not_open' })
  expect(refusedFormOf({ refused: 'VOUCHER_NOT_VALID', code: 'X', why: '<b>' }).voucher).toEqual({
    kind: 'not_valid',
    why: 'disabled',
  })
})
