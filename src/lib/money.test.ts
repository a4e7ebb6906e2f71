import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatPence, penceOf, typedPence } from './money.ts'

it('money is written as it is in Britain', () => {
  expect([0, 5, 450, 120_400, -960, 9_999_999, 123_456_789].map(formatPence)).toEqual([
    '£0.00',
    '£0.05',
    '£4.50',
    '£1,204.00',
    '-£9.60',
    '£99,999.99',
    '£1,234,567.89',
  ])
  const british = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) => {
      expect(formatPence(pence)).toBe(british.format(pence / 100))
    }),
  )
})

it('money is read as people type it', () => {
  expect(['12', '12.5', ' £12.50 ', '0.05', '99999.99'].map(penceOf)).toEqual([1200, 1250, 1250, 5, 9_999_999])
  expect(['', '0', '0.00', '-3', '12.505', '1,250', 'ten', '12p', '.50', '123456'].map(penceOf)).toEqual(
    Array<null>(10).fill(null),
  )
})

it('what a field is filled with is read as the same money', () => {
  for (const pence of [1, 10, 99, 100, 2999, 9_999_999]) expect(penceOf(typedPence(pence))).toBe(pence)
})
