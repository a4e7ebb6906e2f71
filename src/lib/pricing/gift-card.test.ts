import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paidByCard } from './gift-card.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const pence = fc.nat(9_999_999)
const totals = fc.array(pence, { minLength: 1, maxLength: 10 })

it('a card pays all that it can, and no more: of no order more than it costs, in all no more than it holds', () => {
  fc.assert(
    fc.property(pence, totals, (balance, costs) => {
      const paid = paidByCard(balance, costs)
      expect(sum(paid)).toBe(Math.min(balance, sum(costs)))
      paid.forEach((pennies, index) => {
        expect(pennies).toBeGreaterThanOrEqual(0)
        expect(pennies).toBeLessThanOrEqual(costs[index] ?? 0)
      })
    }),
    { numRuns: 1000 },
  )
})

it('the first order is paid before the second has anything', () => {
  expect(paidByCard(1000, [700, 500, 200])).toEqual([700, 300, 0])
  fc.assert(
    fc.property(pence, totals, (balance, costs) => {
      const paid = paidByCard(balance, costs)
      const short = paid.findIndex((pennies, index) => pennies < (costs[index] ?? 0))
      if (short >= 0) expect(sum(paid.slice(short + 1))).toBe(0)
    }),
  )
})
