import { describe, expect, it } from 'vitest'
import { NOTHING_KEPT, parseKept } from './kept.ts'
import { NOTHING } from './shown.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { wishFor } from './wished.ts'

const bakeSale: BakeSaleSummary = {
  id: '678a883b-b8be-4cd8-8d45-e7c03b77e24f',
  slug: '2026-03-14-ludlow-market',
  title: 'Saturday market bake',
  intro: '',
  onDate: '2026-03-14',
  opensAt: '2026-02-24T08:00:00.000Z',
  cutoffAt: '2026-03-12T20:00:00.000Z',
  collectionStartsAt: '2026-03-14T09:00:00.000Z',
  collectionEndsAt: '2026-03-14T12:00:00.000Z',
  state: 'open',
  location: { name: 'Ludlow Market' } as BakeSaleSummary['location'],
}
const loaf = {
  id: '0f6e01d4-cea0-47bd-84f6-98b75aa59048',
  product: { slug: 'country-sourdough', name: 'Country sourdough', picture: null, allergens: [], mayContain: [] },
  variantName: 'Large, 900 g',
  pricePence: 480,
  left: 9,
  perCustomerLimit: 4,
} as unknown as Parameters<typeof wishFor>[1]
const { line } = wishFor(bakeSale, loaf, 2)
const group = { bakeSale, lines: [line], subtotalPence: 960 }
const basket = { ...NOTHING, bakeSales: [group], totalPence: 960 }

describe('the basket that the browser kept', () => {
  const wishes = { loaf: { quantity: 2, line, bakeSale } }

  it('is read back, with what was wished for since', () => {
    const kept = { basket, readAt: 7, wishes }
    expect(parseKept(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([null, '', 'null', '[]', '{"basket":null}', '{"basket":{"id":1}}', '{"wishes":[1]}', '{'])(
    'is nothing when it is %j',
    (text) => {
      expect(parseKept(text)).toEqual(NOTHING_KEPT)
    },
  )

  it('is not the one of an older shop, whose lines say less', () => {
    const { left: _left, ...less } = line
    const old = { ...basket, bakeSales: [{ ...group, lines: [less] }] }
    expect(parseKept(JSON.stringify({ basket: old, readAt: 1, wishes: {} })).basket).toBeNull()
  })

  it.each([-1, 1.5, 100, '2'])('loses a wish for %j, which nobody can have meant', (quantity) => {
    const text = JSON.stringify({ basket: null, readAt: 0, wishes: { loaf: { ...wishes.loaf, quantity } } })
    expect(parseKept(text).wishes).toEqual({})
  })
})
