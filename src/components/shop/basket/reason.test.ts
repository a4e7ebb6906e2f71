import { describe, expect, it } from 'vitest'
import type { BasketLine } from '#contracts/model/basket.ts'
import { mostOf } from './most-of.ts'
import { problemsIn, reasonOf, wordsOfRefusal } from './reason.ts'
import { NOTHING } from './shown.ts'

const line = (quantity: number, left: number, changed: Partial<BasketLine> = {}): BasketLine => ({
  menuItemId: crypto.randomUUID(),
  productSlug: 'country-sourdough',
  picture: null,
  allergens: [],
  mayContain: [],
  perCustomerLimit: 4,
  problem: null,
  next: null,
  canWait: false,
  offerToken: null,
  productName: 'Country sourdough',
  variantName: 'Large',
  quantity,
  unitPricePence: 480,
  linePence: 480 * quantity,
  left,
  ...changed,
})

describe('a line of a basket', () => {
  it('says nothing while there is enough', () => {
    expect(reasonOf(line(2, 9))).toBeNull()
  })

  it('says when it holds the last there are, or all that one customer may have, and can be ordered', () => {
    expect(reasonOf(line(3, 3))).toEqual({ words: 'That is all we have left.', isBlocking: false })
    expect(reasonOf(line(4, 9))?.words).toContain('4 is the most for one customer')
  })

  it('cannot be ordered when somebody was faster, and says how it can', () => {
    expect(reasonOf(line(3, 2, { problem: { kind: 'not_enough', left: 2 } }))).toMatchObject({
      isBlocking: true,
      mend: { quantity: 2 },
    })
    expect(reasonOf(line(3, 0, { problem: { kind: 'sold_out' } }))).toMatchObject({ isBlocking: true })
  })

  it('says why a number was not taken, before anything else', () => {
    const refusal = { kind: 'limit', limit: 4, alreadyOrdered: 3 } as const
    expect(reasonOf(line(1, 9), refusal)?.words).toContain('You have ordered 3 before.')
    expect(mostOf(line(1, 9), refusal)).toBe(1)
    expect(mostOf(line(1, 9), { kind: 'sold_out', left: 2 })).toBe(2)
    expect(wordsOfRefusal({ kind: 'full', why: 'bake_sales' })).toContain('more bake sales than one basket holds')
  })

  it('is counted among the problems only when it has one', () => {
    const lines = [line(1, 9), line(1, 0, { problem: { kind: 'sold_out' } })]
    const bakeSales = [{ bakeSale: {} as never, lines, subtotalPence: 480 }]
    expect(problemsIn({ ...NOTHING, bakeSales })).toBe(1)
  })
})
