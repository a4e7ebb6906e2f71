import { describe, expect, it } from 'vitest'
import type { Basket, BasketLine } from '#contracts/model/basket.ts'
import { NOTHING, quantitiesIn, withWishes, type Wish } from './shown.ts'

type Sale = Basket['bakeSales'][number]['bakeSale']

const sale = (id: string, day: string) => ({ id, collectionStartsAt: `2026-03-${day}T09:00:00.000Z` }) as Sale
const saturday = sale('saturday', '14')
const wednesday = sale('wednesday', '18')

const line = (menuItemId: string, quantity: number, problem: BasketLine['problem'] = null) =>
  ({ menuItemId, quantity, unitPricePence: 100, linePence: 100 * quantity, problem }) as BasketLine

const wish = (bakeSale: Sale, of: BasketLine, quantity: number): Wish => ({ bakeSale, line: of, quantity })

const basket: Basket = {
  ...NOTHING,
  bakeSales: [{ bakeSale: wednesday, lines: [line('rye', 2)], subtotalPence: 200 }],
  discountPence: 20,
  totalPence: 180,
}

describe('the basket that is shown', () => {
  it('is the bakery’s own while nothing is wished for', () => {
    expect(withWishes(basket, {})).toBe(basket)
  })

  it('has the last wish of each thing in it, soonest bake sale first, and keeps what the bakery took off', () => {
    const shown = withWishes(basket, {
      rye: wish(wednesday, line('rye', 2), 3),
      loaf: wish(saturday, line('loaf', 1), 1),
    })
    expect(shown.bakeSales.map(({ bakeSale, subtotalPence }) => [bakeSale.id, subtotalPence])).toEqual([
      ['saturday', 100],
      ['wednesday', 300],
    ])
    expect(shown).toMatchObject({ discountPence: 20, totalPence: 380 })
    expect(quantitiesIn(shown)).toEqual({ rye: 3, loaf: 1 })
  })

  it('loses a line of which none is wanted, and a bake sale of which nothing is', () => {
    expect(withWishes(basket, { rye: wish(wednesday, line('rye', 2), 0) })).toMatchObject({
      bakeSales: [],
      totalPence: 0,
    })
  })

  it('has no problem any more that fewer solve, and keeps one that they do not', () => {
    const tooMany = {
      ...basket,
      totalPence: 0,
      bakeSales: [
        {
          bakeSale: saturday,
          lines: [line('few', 4, { kind: 'not_enough', left: 2 }), line('gone', 4, { kind: 'sold_out' })],
          subtotalPence: 0,
        },
      ],
    } satisfies Basket
    const shown = withWishes(tooMany, {
      few: wish(saturday, line('few', 4), 2),
      gone: wish(saturday, line('gone', 4), 2),
    })
    expect(shown.bakeSales[0]?.lines.map(({ problem }) => problem?.kind)).toEqual([undefined, 'sold_out'])
    expect(shown.totalPence).toBe(200)
  })
})
