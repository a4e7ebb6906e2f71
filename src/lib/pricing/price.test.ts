import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { price, vatInside, voucherRefusal, type VoucherTerms, type Wanted } from './price.ts'
import { spread } from './spread.ts'

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

const wanted: fc.Arbitrary<Wanted> = fc.record({
  quantity: fc.integer({ min: 1, max: 99 }),
  unitPricePence: fc.integer({ min: 0, max: 99_999 }),
  vatClass: fc.constantFrom('zero', 'standard'),
  productId: fc.constantFrom('rye', 'bun', 'cake'),
  category: fc.constantFrom('Bread', 'Pastry'),
})
const voucher: fc.Arbitrary<VoucherTerms> = fc
  .record({
    kind: fc.constantFrom('percent', 'fixed'),
    value: fc.integer({ min: 1, max: 100_000 }),
    minimumSpendPence: fc.nat(5000),
    maximumDiscountPence: fc.option(fc.nat(2000)),
    productIds: fc.subarray(['rye', 'bun']),
    categories: fc.subarray(['Bread']),
  })
  .map((terms) => (terms.kind === 'percent' ? { ...terms, value: (terms.value % 100) + 1 } : terms))
const order = fc.record({
  lines: fc.array(wanted, { minLength: 1, maxLength: 8 }),
  delivery: fc.option(fc.record({ feePence: fc.nat(900), freeFromPence: fc.option(fc.nat(8000)) })),
})
const basket = fc.array(order, { minLength: 1, maxLength: 4 })

const loaf = (over: Partial<Wanted> = {}): Wanted => ({
  quantity: 1,
  unitPricePence: 480,
  vatClass: 'zero',
  productId: 'rye',
  category: 'Bread',
  ...over,
})
const tenth: VoucherTerms = {
  kind: 'percent',
  value: 10,
  minimumSpendPence: 0,
  maximumDiscountPence: null,
  productIds: [],
  categories: [],
}
const priceOf = (lines: Wanted[], terms: VoucherTerms | null = null) =>
  price([{ lines, delivery: null }], { voucher: terms, isVatRegistered: true })

describe('an amount that is spread', () => {
  it('adds up exactly, and no part is off its share by a penny or more', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }), (amount, weights) => {
        const whole = total(weights)
        const parts = spread(amount, weights)
        expect(total(parts)).toBe(whole === 0 ? 0 : amount)
        parts.forEach((part, index) => {
          if (whole > 0) expect(Math.abs(part - (amount * (weights[index] ?? 0)) / whole)).toBeLessThan(1)
        })
      }),
    )
  })
  it('gives the odd pennies to the largest remainders, first come first', () => {
    expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(spread(10, [5, 0, 3])).toEqual([6, 0, 4])
  })
})

describe('a price', () => {
  it('adds up, line by line and order by order, whatever is taken off', () => {
    fc.assert(
      fc.property(basket, fc.option(voucher), fc.boolean(), (orders, terms, isVatRegistered) => {
        const priced = price(orders, { voucher: terms, isVatRegistered })
        for (const { lines, subtotalPence, discountPence, deliveryPence, totalPence, vatPence } of priced.orders) {
          expect(total(lines.map(({ linePence }) => linePence))).toBe(subtotalPence)
          expect(total(lines.map((line) => line.discountPence))).toBe(discountPence)
          expect(subtotalPence - discountPence + deliveryPence).toBe(totalPence)
          expect(vatPence).toBeLessThanOrEqual(Math.ceil(totalPence / 6) + lines.length)
          if (!isVatRegistered) expect(vatPence).toBe(0)
          for (const line of lines) {
            expect(line.discountPence).toBeGreaterThanOrEqual(0)
            expect(line.discountPence).toBeLessThanOrEqual(line.linePence)
          }
        }
        expect(total(priced.orders.map(({ discountPence }) => discountPence))).toBe(priced.discountPence)
        expect(total(priced.orders.map(({ totalPence }) => totalPence))).toBe(priced.totalPence)
      }),
      { numRuns: 500 },
    )
  })

  it('takes off nothing that the voucher does not count for, and never more than it may', () => {
    fc.assert(
      fc.property(basket, voucher, (orders, terms) => {
        const { orders: priced, discountPence } = price(orders, { voucher: terms, isVatRegistered: true })
        if (voucherRefusal(orders, terms)) expect(discountPence).toBe(0)
        if (terms.maximumDiscountPence !== null) expect(discountPence).toBeLessThanOrEqual(terms.maximumDiscountPence)
        if (terms.kind === 'fixed') expect(discountPence).toBeLessThanOrEqual(terms.value)
        if (terms.productIds.length + terms.categories.length === 0) return
        orders.forEach(({ lines }, at) => {
          lines.forEach(({ productId, category }, place) => {
            if (!terms.productIds.includes(productId) && !terms.categories.includes(category))
              expect(priced[at]?.lines[place]?.discountPence).toBe(0)
          })
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is never lower for wanting more', () => {
    fc.assert(
      fc.property(basket, wanted, (orders, more) => {
        const [first, ...others] = orders
        if (!first) return
        const rules = { voucher: null, isVatRegistered: true }
        const fuller = [{ ...first, lines: [...first.lines, more], delivery: null }, ...others]
        const before = price([{ ...first, delivery: null }, ...others], rules).totalPence
        expect(price(fuller, rules).totalPence).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('takes a tenth off, to the penny', () => {
    const { orders, totalPence } = priceOf(
      [loaf({ quantity: 2 }), loaf({ unitPricePence: 335, productId: 'bun' })],
      tenth,
    )
    expect(orders[0]?.lines.map(({ discountPence }) => discountPence)).toEqual([96, 34])
    expect(totalPence).toBe(1165)
  })
  it('takes off no more than the most, and no more than there is', () => {
    expect(priceOf([loaf({ quantity: 10 })], { ...tenth, maximumDiscountPence: 100 }).totalPence).toBe(4700)
    expect(priceOf([loaf()], { ...tenth, kind: 'fixed', value: 5000 }).totalPence).toBe(0)
  })
  it('takes off nothing below the minimum spend', () => {
    expect(priceOf([loaf()], { ...tenth, minimumSpendPence: 481 }).discountPence).toBe(0)
    expect(voucherRefusal([{ lines: [loaf()] }], { ...tenth, minimumSpendPence: 481 })).toBe('minimum_spend')
    expect(priceOf([loaf()], { ...tenth, minimumSpendPence: 480 }).discountPence).toBe(48)
  })
  it('says when the voucher is for other things', () => {
    expect(voucherRefusal([{ lines: [loaf()] }], { ...tenth, productIds: ['bun'] })).toBe('not_for_this')
    expect(voucherRefusal([{ lines: [loaf()] }], { ...tenth, categories: ['Bread'] })).toBeNull()
  })
  it('has VAT inside what is paid for standard-rated goods, not inside what was taken off', () => {
    expect(vatInside(600, 'standard', true)).toBe(100)
    expect(vatInside(425, 'standard', true)).toBe(71)
    expect(vatInside(600, 'zero', true)).toBe(0)
    expect(vatInside(600, 'standard', false)).toBe(0)
    expect(priceOf([loaf({ unitPricePence: 600, vatClass: 'standard' })], tenth).orders[0]?.vatPence).toBe(90)
  })
  it('brings for nothing from so much on, after what is taken off', () => {
    const brought = (quantity: number, terms: VoucherTerms | null) =>
      price([{ lines: [loaf({ quantity })], delivery: { feePence: 350, freeFromPence: 960 } }], {
        voucher: terms,
        isVatRegistered: true,
      }).orders[0]
    expect(brought(1, null)).toMatchObject({ deliveryPence: 350, totalPence: 830 })
    expect(brought(2, null)).toMatchObject({ deliveryPence: 0, totalPence: 960 })
    expect(brought(2, tenth)).toMatchObject({ deliveryPence: 350, totalPence: 1214 })
  })
  it('of delivery has the VAT of what is brought, in its proportion', () => {
    const { orders } = price(
      [
        {
          lines: [loaf({ unitPricePence: 600 }), loaf({ unitPricePence: 600, vatClass: 'standard' })],
          delivery: { feePence: 360, freeFromPence: null },
        },
      ],
      { voucher: null, isVatRegistered: true },
    )
    expect(orders[0]).toMatchObject({ deliveryPence: 360, vatPence: 100 + 30 })
  })
})
