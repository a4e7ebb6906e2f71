import { expect, it } from 'vitest'
import { penceOf, typedPence } from './money.ts'

it('money is read as people type it', () => {
  expect(['12', '12.5', ' £12.50 ', '0.05', '99999.99'].map(penceOf)).toEqual([1200, 1250, 1250, 5, 9_999_999])
  expect(['', '0', '0.00', '-3', '12.505', '1,250', 'ten', '12p', '.50', '123456'].map(penceOf)).toEqual(
    Array<null>(10).fill(null),
  )
})

it('what a field is filled with is read as the same money', () => {
  for (const pence of [1, 10, 99, 100, 2999, 9_999_999]) expect(penceOf(typedPence(pence))).toBe(pence)
})
