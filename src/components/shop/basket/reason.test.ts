import { describe, expect, it } from 'vitest'
import { mostOf, reasonOf, type BasketLine } from './reason.ts'

const line = (quantity: number, left: number): BasketLine => ({
  menuItemId: crypto.randomUUID(),
  productSlug: 'country-sourdough',
  picture: null,
  allergens: [],
  mayContain: [],
  perCustomerLimit: 99,
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
})

describe('a line of a basket', () => {
  it('says nothing while there is enough', () => {
    expect(reasonOf(line(2, 9))).toBeNull()
  })

  it('says when it holds the last there are, and can be ordered', () => {
    expect(reasonOf(line(3, 3))).toMatchObject({ isBlocking: false })
  })

  it('cannot be ordered when somebody was faster, and says how it can', () => {
    expect(reasonOf(line(3, 2))).toMatchObject({ isBlocking: true, mend: { quantity: 2 } })
    expect(reasonOf(line(3, 0))).toMatchObject({ isBlocking: true, mend: { quantity: 0 } })
  })

  it('explains the limit of one customer, with what was ordered before', () => {
    const refusal = { kind: 'limit', limit: 4, alreadyOrdered: 3 } as const
    expect(reasonOf(line(2, 9), refusal)).toMatchObject({ isBlocking: true, mend: { quantity: 1 } })
    expect(reasonOf(line(1, 9), refusal)?.words).toContain('You have ordered 3 before.')
    expect(mostOf(line(1, 9), refusal)).toBe(1)
  })

  it('is taken out when nothing of the limit is left, or the menu has changed', () => {
    expect(reasonOf(line(1, 9), { kind: 'limit', limit: 4, alreadyOrdered: 4 })?.mend?.quantity).toBe(0)
    expect(reasonOf(line(1, 9), { kind: 'not_on_menu' })?.mend?.quantity).toBe(0)
  })
})
