import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrderLine, OrderStatus } from '#contracts/model/order.ts'
import type { RefundedLine } from '#contracts/model/payment.ts'
import { linesJudged } from './line-rules.ts'

const cutoffAt = new Date('2026-03-12T18:00:00Z')
const before = new Date(cutoffAt.getTime() - 1)
const named = { productName: 'Bread', variantName: 'Large' }
const words = { ...named, ingredients: [], allergens: [], mayContain: [] }
const lineOf = (menuItemId: string, quantity: number, unitPricePence: number, discountPence = 0): OrderLine => ({
  ...words,
  ...{ menuItemId, quantity, unitPricePence, discountPence, linePence: quantity * unitPricePence },
  ...{ vatClass: 'standard', vatPence: 0 },
})
const found = (status: OrderStatus = 'confirmed', lines = [lineOf('bread', 3, 400, 200), lineOf('bun', 2, 150)]) => ({
  ...{ order: { status }, sale: { status: 'published' as const, cutoffAt }, lines },
})
const some = (menuItemId: string, quantity: number, isRestocked = false) => ({ menuItemId, quantity, isRestocked })

describe('single things go back', () => {
  it('at what was paid for them, the odd penny with the first', () => {
    expect(linesJudged(found(), [], [some('bread', 1), some('bun', 2)], before)).toEqual({
      lines: [
        { ...some('bread', 1), ...named, amountPence: 334, vatPence: 56 },
        { ...some('bun', 2), ...named, amountPence: 300, vatPence: 50 },
      ],
      ...{ amountPence: 634, keptPence: 634, rest: null },
    })
  })

  it('into stock: the line is smaller, with the share of the voucher that is left', () => {
    const judged = linesJudged(found(), [], [some('bread', 1, true), some('bun', 2, true)], before)
    expect(judged).toMatchObject({ amountPence: 634, keptPence: 0 })
    expect('rest' in judged && judged.rest).toEqual([
      { ...lineOf('bread', 2, 400, 134), vatPence: Math.round(666 / 6) },
    ])
  })

  it('only of an order that stands', () => {
    for (const status of ['awaiting_payment', 'expired', 'cancelled'] as const)
      expect(linesJudged(found(status), [], [some('bread', 1)], before)).toEqual({ refusal: 'ORDER_STATE' })
    for (const status of ['ready', 'collected', 'delivered', 'no_show'] as const)
      expect(linesJudged(found(status), [], [some('bread', 1)], cutoffAt)).toMatchObject({ amountPence: 334 })
  })

  it('no more than there is and has not been given back', () => {
    const given = [{ ...some('bread', 2), amountPence: 667 }]
    expect(linesJudged(found(), given, [some('bun', 1), some('bread', 2), some('cake', 1)], before)).toEqual({
      refusal: 'MORE_THAN_ORDERED',
      items: [
        { field: 'lines.1.quantity', menuItemId: 'bread', ordered: 3, left: 1 },
        { field: 'lines.2.quantity', menuItemId: 'cake', ordered: 0, left: 0 },
      ],
    })
  })

  it('into stock before the cutoff, of what nobody has collected, of a bake sale that takes place', () => {
    const late = { refusal: 'RESTOCK_TOO_LATE', items: [{ field: 'lines.1.isRestocked', menuItemId: 'bread' }] }
    const wanted = [some('bun', 1), some('bread', 1, true)]
    expect(linesJudged(found(), [], wanted, cutoffAt)).toEqual(late)
    expect(linesJudged(found('collected'), [], wanted, before)).toEqual(late)
    const cancelled = { ...found(), sale: { status: 'cancelled' as const, cutoffAt } }
    expect(linesJudged(cancelled, [], wanted, before)).toEqual(late)
    expect(linesJudged(found('ready'), [], wanted, before)).toMatchObject({ keptPence: 150 })
  })
})

it('whatever goes back in whatever portions, restocked or not, comes to what was paid for it', () => {
  const Portion = fc.record({ quantity: fc.integer({ min: 1, max: 4 }), isRestocked: fc.boolean() })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.nat({ max: 1000 }),
      fc.array(Portion, { maxLength: 20 }),
      (quantity, unit, permille, portions) => {
        const discount = Math.floor((quantity * unit * permille) / 1000)
        let lines = [lineOf('bread', quantity, unit, discount)]
        const given: RefundedLine[] = []
        let back = 0
        for (const portion of [...portions, { quantity: 99, isRestocked: false }]) {
          const [line] = lines
          if (!line) break
          const kept = given.reduce((sum, one) => sum + (one.isRestocked ? 0 : one.quantity), 0)
          const units = Math.min(portion.quantity, line.quantity - kept)
          if (units === 0) continue
          const judged = linesJudged(
            found('confirmed', lines),
            given,
            [some('bread', units, portion.isRestocked)],
            before,
          )
          if ('refusal' in judged) throw new Error(judged.refusal)
          back += judged.amountPence
          given.push(...judged.lines)
          lines = judged.rest ?? lines
          for (const left of lines) expect(left.discountPence).toBeGreaterThanOrEqual(0)
        }
        expect(back).toBe(quantity * unit - discount)
      },
    ),
  )
})
