import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentVat } from '#contracts/model/document.ts'
import { price, type Wanted } from '../pricing/price.ts'
import { nextDocument, type Draft, type Facts } from './next.ts'
import { byRate } from './standing.ts'

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

const LOAF = { menuItemId: 'loaf', productName: 'Country sourdough', variantName: 'Large', unitPricePence: 420 }
const CAKE = { menuItemId: 'cake', productName: 'Carrot cake', variantName: 'Whole', unitPricePence: 1800 }
const THINGS = { loaf: { ...LOAF, vatClass: 'zero' }, cake: { ...CAKE, vatClass: 'standard' } } as const

type Basket = { loaf?: number; cake?: number; offPence?: number; discountPence?: number; deliveryPence?: number }

/** An order that holds so many of each, as it would have been sold, with so much taken off afterwards. */
function orderOf(basket: Basket, over: Partial<Facts> = {}): Facts {
  const { offPence = 0, discountPence = 0, deliveryPence = 0 } = basket
  const held = (['loaf', 'cake'] as const).flatMap((name) => {
    const quantity = basket[name] ?? 0
    return quantity > 0 ? [{ ...THINGS[name], quantity }] : []
  })
  const wanted = held.map((line): Wanted => ({ ...line, productId: line.menuItemId, category: 'Bread' }))
  const voucher = {
    ...{ kind: 'fixed' as const, value: discountPence, minimumSpendPence: 0, maximumDiscountPence: null },
    ...{ productIds: [], categories: [] },
  }
  const delivery = deliveryPence > 0 ? { feePence: deliveryPence, freeFromPence: null } : null
  const { orders } = price([{ lines: wanted, delivery }], {
    voucher: discountPence > 0 ? voucher : null,
    isVatRegistered: true,
  })
  const priced = orders[0]
  if (!priced) throw new Error('Nothing was priced.')
  const chargedPence = priced.totalPence - Math.min(offPence, priced.totalPence)
  return {
    ...{ totalPence: priced.totalPence, vatPence: priced.vatPence, deliveryPence: priced.deliveryPence },
    lines: held.map((line, index) => ({
      ...line,
      ...{ linePence: 0, discountPence: 0, vatPence: 0, ...priced.lines[index] },
    })),
    ...{ chargedPence, balancePence: 0, paid: [{ how: 'card', amountPence: chargedPence }] },
    ...over,
  }
}

type Written = Draft & { number: string }
const numbered = (draft: Draft | null, before: Written[]): Written[] =>
  draft ? [...before, { ...draft, number: `${draft.kind} ${String(before.length + 1)}` }] : before
const write = (facts: Facts, before: Written[] = []) => numbered(nextDocument(facts, before), before)

/** What documents say in all, by rate. */
const saidBy = (documents: Written[]) =>
  byRate(
    documents.flatMap(({ kind, lines }) =>
      lines
        .flatMap(({ vat }) => vat)
        .map((amount): DocumentVat => {
          const sign = kind === 'receipt' ? 1 : -1
          return { ...amount, grossPence: sign * amount.grossPence, vatPence: sign * amount.vatPence }
        }),
    ),
  )

describe('a receipt', () => {
  it('waits until all of the money has come', () => {
    expect(nextDocument(orderOf({ loaf: 2 }, { balancePence: 1 }), [])).toBeNull()
    expect(nextDocument(orderOf({ loaf: 2 }), [])).toMatchObject({ kind: 'receipt', grossPence: 840, vatPence: 0 })
  })

  it('says each rate, the discount, the delivery, and how it was paid', () => {
    const paid = [
      { how: 'gift_card' as const, amountPence: 1000 },
      { how: 'cash' as const, amountPence: 900 },
      { how: 'cash' as const, amountPence: 590 },
    ]
    const receipt = nextDocument(orderOf({ loaf: 1, cake: 1, discountPence: 30, deliveryPence: 300 }, { paid }), [])
    expect(receipt?.lines.map(({ what, discountPence }) => [what, discountPence])).toEqual([
      ['item', 6],
      ['item', 24],
      ['delivery', 0],
    ])
    expect(receipt?.payments).toEqual([
      { how: 'gift_card', amountPence: 1000 },
      { how: 'cash', amountPence: 1490 },
    ])
    // Delivery has the rates of the goods in their proportion.
    expect(receipt?.lines[2]?.vat).toEqual([
      { vatClass: 'zero', grossPence: 57, vatPence: 0 },
      { vatClass: 'standard', grossPence: 243, vatPence: 41 },
    ])
    expect(receipt).toMatchObject({ grossPence: 2490, vatPence: 296 + 41 })
  })

  it('is not written of what costs nothing, nor twice', () => {
    expect(nextDocument(orderOf({ loaf: 1, offPence: 420 }), [])).toBeNull()
    expect(nextDocument(orderOf({ loaf: 1 }), write(orderOf({ loaf: 1 })))).toBeNull()
  })

  it('of what comes to an order says that alone', () => {
    const paid = [
      { how: 'card' as const, amountPence: 420 },
      { how: 'cash' as const, amountPence: 1800 },
    ]
    const [, more] = write(orderOf({ loaf: 1, cake: 1 }, { paid }), write(orderOf({ loaf: 1 })))
    expect(more).toMatchObject({ kind: 'receipt', grossPence: 1800, vatPence: 300 })
    expect(more?.lines).toMatchObject([{ menuItemId: 'cake', quantity: 1 }])
    expect(more?.payments).toEqual([{ how: 'cash', amountPence: 1800 }])
  })
})

describe('a credit note', () => {
  const receipt = write(orderOf({ loaf: 2, cake: 1 }))

  it('is of the lines that have gone, at once, and names the receipt', () => {
    const note = nextDocument(orderOf({ loaf: 1, cake: 1 }, { balancePence: 5 }), receipt)
    expect(note).toMatchObject({
      ...{ kind: 'credit_note', grossPence: 420, vatPence: 0, payments: [], corrects: ['receipt 1'] },
      lines: [{ menuItemId: 'loaf', quantity: 1, vat: [{ grossPence: 420 }] }],
    })
  })

  it('of a part of the price has VAT in proportion', () => {
    const note = nextDocument(orderOf({ loaf: 2, cake: 1, offPence: 264 }), receipt)
    expect(note).toMatchObject({ kind: 'credit_note', grossPence: 264, vatPence: 30 })
    expect(note?.lines).toMatchObject([
      {
        what: 'reduction',
        vat: [
          { vatClass: 'zero', grossPence: 84, vatPence: 0 },
          { vatClass: 'standard', grossPence: 180, vatPence: 30 },
        ],
      },
    ])
  })

  it('of all of it takes back all of it, less what was taken back before', () => {
    const part = write(orderOf({ loaf: 2, cake: 1, offPence: 264 }), receipt)
    const all = write(orderOf({ loaf: 2, cake: 1 }, { chargedPence: 0, balancePence: -2376 }), part)
    expect(all.at(-1)).toMatchObject({ kind: 'credit_note', grossPence: 2640 - 264, vatPence: 270 })
    expect(saidBy(all)).toEqual([{ vatClass: 'zero', grossPence: 0, vatPence: 0 }])
  })

  it('tells of another rate where the price is the same', () => {
    const swapped = { ...orderOf({ loaf: 1 }), vatPence: 70 }
    const [line] = swapped.lines
    if (!line) throw new Error('It holds nothing.')
    const cakes = { ...swapped, lines: [{ ...line, ...CAKE, unitPricePence: 420, vatClass: 'standard', vatPence: 70 }] }
    const written = write(cakes as Facts, write(orderOf({ loaf: 1 })))
    expect(written.at(-1)).toMatchObject({ kind: 'receipt', grossPence: 0, vatPence: 70 })
  })
})

it('whatever becomes of an order, its documents say in all what it was sold for, penny by penny and rate by rate', () => {
  const basket = fc.record({
    loaf: fc.nat(5),
    cake: fc.integer({ min: 1, max: 3 }),
    offPence: fc.oneof(fc.constant(0), fc.nat(9000)),
    discountPence: fc.oneof(fc.constant(0), fc.nat(700)),
    deliveryPence: fc.oneof(fc.constant(0), fc.nat(500)),
    isPaid: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(basket, { minLength: 1, maxLength: 8 }), (life) => {
      let written: Written[] = []
      for (const { isPaid, ...held } of life) written = write(orderOf(held, { balancePence: isPaid ? 0 : 1 }), written)
      const last = life.at(-1)
      if (!last) return
      const end = orderOf(last)
      written = write(end, written)
      const fresh = write(end)
      expect(saidBy(written)).toEqual(saidBy(fresh))
      expect(total(saidBy(written).map(({ grossPence }) => grossPence))).toBe(end.chargedPence)
      expect(nextDocument(end, written)).toBeNull()
      // Cancelled, nothing is left of it.
      const over = write({ ...end, chargedPence: 0 }, written)
      expect(saidBy(over)).toEqual([{ vatClass: 'zero', grossPence: 0, vatPence: 0 }])
      for (const { grossPence } of over) expect(grossPence).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})
