import { describe, expect, it } from 'vitest'
import type { OrderLine } from '#contracts/model/order.ts'
import { refundOf, substitutesRefusal, without, wordsOf, type Substitute } from './rules.ts'

const line = (menuItemId: string, quantity: number, unitPricePence: number, discountPence = 0): OrderLine => ({
  menuItemId,
  productName: menuItemId,
  variantName: 'Large',
  quantity,
  unitPricePence,
  linePence: quantity * unitPricePence,
  discountPence,
  vatClass: 'zero',
  vatPence: 0,
  ingredients: [],
  allergens: [],
  mayContain: [],
})
const orderOf = (lines: OrderLine[], deliveryPence = 0) => ({
  deliveryPence,
  vatPence: 0,
  totalPence: lines.reduce((sum, { linePence, discountPence }) => sum + linePence - discountPence, deliveryPence),
})
const substitute = (menuItemId: string, unitPricePence: number): Substitute => {
  const {
    quantity: _quantity,
    linePence: _line,
    discountPence: _discount,
    vatPence: _vat,
    ...words
  } = line(menuItemId, 1, 0)
  return { ...words, unitPricePence }
}

describe('an order without what cannot be baked', () => {
  const lines = [line('rye', 2, 400, 80), line('bun', 3, 200, 60)]

  it('keeps the rest as it was sold, with its share of the voucher and its delivery', () => {
    const order = orderOf(lines, 350)
    const left = without(order, lines, 'rye', null)
    expect(left).toMatchObject({
      lines: [lines[1]],
      priced: { subtotalPence: 600, discountPence: 60, totalPence: 890 },
    })
    expect(refundOf(order, lines, 'rye')).toBe(720)
  })

  it('of which nothing is left is nothing, and all is given back', () => {
    const only = [line('rye', 2, 400)]
    expect(without(orderOf(only, 350), only, 'rye', null)).toBeNull()
    expect(refundOf(orderOf(only, 350), only, 'rye')).toBe(1150)
  })

  it('has a substitute at the lower of the two prices', () => {
    const order = orderOf(lines)
    expect(without(order, lines, 'rye', substitute('spelt', 500))?.lines[1]).toMatchObject({
      quantity: 2,
      unitPricePence: 400,
      linePence: 800,
      discountPence: 80,
    })
    expect(without(order, lines, 'rye', substitute('milk', 300))).toMatchObject({
      lines: [{}, { unitPricePence: 300, linePence: 600, discountPence: 60 }],
      priced: { totalPence: 540 + 540 },
    })
  })

  it('has more of what it had already, at no more than what could not be baked', () => {
    const with_ = [line('rye', 2, 400), line('cake', 1, 900)]
    const left = without(orderOf(with_), with_, 'rye', substitute('cake', 900))
    expect(left).toMatchObject({
      lines: [{ menuItemId: 'cake', quantity: 3, unitPricePence: 900, linePence: 2700, discountPence: 1000 }],
      priced: { totalPence: 900 + 800 },
    })
    const many = [line('rye', 50, 400), line('bun', 50, 200)]
    expect(without(orderOf(many), many, 'rye', substitute('bun', 200))?.lines).toEqual([many[1]])
  })

  it('has the VAT of what is left', () => {
    const cake = { ...line('cake', 1, 600), vatClass: 'standard' as const, vatPence: 100 }
    const both = [cake, line('rye', 1, 400)]
    const order = { ...orderOf(both, 300), vatPence: 130 }
    expect(without(order, both, 'cake', null)?.priced.vatPence).toBe(30)
    expect(without(order, both, 'rye', null)?.priced.vatPence).toBe(130)
  })
})

describe('substitutes', () => {
  const failed = { id: 'rye', poolId: 'deck', poolUnits: 2 }
  const affected = new Map([
    ['one', 2],
    ['two', 1],
  ])
  const choice = (orderId: string, substituteMenuItemId: string) =>
    ({ orderId, choice: 'substitute', substituteMenuItemId }) as const

  it('are on the menu, and another than what cannot be baked', () => {
    const shelf = new Map([['rye', { left: 9, pool: null }]])
    expect(substitutesRefusal([choice('one', 'rye'), choice('two', 'cake')], affected, shelf, failed)).toEqual({
      code: 'NOT_ON_MENU',
      data: {
        items: [
          { field: 'choices.0.substituteMenuItemId', menuItemId: 'rye' },
          { field: 'choices.1.substituteMenuItemId', menuItemId: 'cake' },
        ],
      },
    })
  })

  it('are enough for all that get them', () => {
    const choices = [choice('one', 'bun'), choice('two', 'bun'), choice('gone', 'bun')]
    expect(substitutesRefusal(choices, affected, new Map([['bun', { left: 3, pool: null }]]), failed)).toBeNull()
    expect(substitutesRefusal(choices, affected, new Map([['bun', { left: 2, pool: null }]]), failed)).toEqual({
      code: 'SOLD_OUT',
      data: { items: [{ field: 'choices.1.substituteMenuItemId', menuItemId: 'bun', left: 0 }] },
    })
  })

  it('may take what a pool gets back', () => {
    const shelf = (left: number) => new Map([['bun', { left: 9, pool: { id: 'deck', left, units: 2 } }]])
    expect(substitutesRefusal([choice('one', 'bun'), choice('two', 'bun')], affected, shelf(0), failed)).toBeNull()
    const dear = new Map([['bun', { left: 9, pool: { id: 'deck', left: 0, units: 4 } }]])
    expect(substitutesRefusal([choice('one', 'bun')], affected, dear, failed)).toMatchObject({ code: 'SOLD_OUT' })
  })
})

it('tells what became of it', () => {
  const rye = { productName: 'Seeded rye', variantName: 'Large' }
  const bun = { productName: 'Bun', variantName: 'Each' }
  expect(wordsOf(rye, 'substitute', bun, null)).toContain('You get Bun, Each, in its place')
  expect(wordsOf(rye, 'move', null, 'Ludlow, Saturday 28 March')).toContain('Ludlow, Saturday 28 March')
  expect(wordsOf(rye, 'refund', null, 'Ludlow, Saturday 28 March')).not.toContain('Ludlow')
  expect(wordsOf(rye, 'move', null, null)).toMatch(/taken it off your order\.$/)
})
