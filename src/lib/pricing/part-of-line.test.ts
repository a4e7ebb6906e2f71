import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftOfLine, worthOf } from './part-of-line.ts'
import { spread } from './spread.ts'

const menuItemId = 'bread'
const line = { menuItemId, quantity: 3, linePence: 1200, discountPence: 200 }
const given = (quantity: number, amountPence: number, isRestocked = false) => ({
  ...{ menuItemId, quantity, amountPence, isRestocked },
})

it('what was given back is not in what is left, but for what is not in the line any more', () => {
  expect(leftOfLine(line)).toEqual({ quantity: 3, pence: 1000 })
  expect(leftOfLine(line, [given(1, 334), given(1, 334, true), { ...given(1, 9), menuItemId: 'bun' }])).toEqual({
    ...{ quantity: 2, pence: 666 },
  })
  expect(leftOfLine(line, [given(4, 2000)])).toEqual({ quantity: 0, pence: 0 })
})

it('the odd pennies are of the first units', () => {
  const all = leftOfLine(line)
  expect([0, 1, 2, 3].map((some) => worthOf(all, some))).toEqual([0, 334, 667, 1000])
  expect(worthOf({ quantity: 0, pence: 0 }, 0)).toBe(0)
})

it('units given back in any portions come to what was paid for them, each worth its share by largest remainder', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.nat(100_000),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 99 }),
      (quantity, pence, portions) => {
        const shares = spread(pence, Array<number>(quantity).fill(1))
        expect(worthOf({ quantity, pence }, 1)).toBe(shares[0])
        let left = { quantity, pence }
        for (const portion of [...portions, quantity]) {
          const some = Math.min(portion, left.quantity)
          const worth = worthOf(left, some)
          expect(worth).toBeLessThanOrEqual(left.pence)
          left = { quantity: left.quantity - some, pence: left.pence - worth }
        }
        expect(left).toEqual({ quantity: 0, pence: 0 })
      },
    ),
  )
})
