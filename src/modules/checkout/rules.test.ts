import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { orderNumber, refusalOf, requestHash, soldLines, vatInside, type Shelf } from './rules.ts'

const BREAD = '00000000-0000-4000-8000-000000000001'
const SLOT = '00000000-0000-4000-8000-000000000002'
const SALE = '00000000-0000-4000-8000-000000000003'
const now = new Date('2026-03-10T09:00:00.000Z')

const order = (quantity: number): PlaceOrderInput => ({
  idempotencyKey: '00000000-0000-4000-8000-000000000004',
  bakeSaleId: SALE,
  slotId: SLOT,
  lines: [{ menuItemId: BREAD, quantity }],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
})

const shelf = (over: { left?: number; limit?: number; alreadyOrdered?: number; slotLeft?: number } = {}): Shelf => ({
  sale: {
    id: SALE,
    slug: 'a-sale',
    title: 'A sale',
    intro: '',
    onDate: '2026-03-14',
    opensAt: '2026-03-01T00:00:00.000Z',
    cutoffAt: '2026-03-12T20:00:00.000Z',
    collectionStartsAt: '2026-03-14T09:00:00.000Z',
    collectionEndsAt: '2026-03-14T12:00:00.000Z',
    status: 'published',
    location: {
      id: SALE,
      slug: 'a-place',
      name: 'A place',
      addressLines: ['A street'],
      postcode: 'SY8 1AX',
      directions: '',
      accessibility: '',
      mapUrl: 'https://example.com',
    },
  },
  items: new Map([
    [
      BREAD,
      {
        id: BREAD,
        pricePence: 425,
        perCustomerLimit: over.limit ?? 4,
        left: over.left ?? 10,
        variantName: 'Large',
        product: {
          id: BREAD,
          slug: 'a-loaf',
          name: 'A loaf',
          description: '',
          category: 'Bread',
          picture: null,
          vatClass: 'standard',
          ingredients: [{ name: 'flour', allergens: ['cereals_containing_gluten'] }],
          allergens: ['cereals_containing_gluten'],
          mayContain: [],
        },
      },
    ],
  ]),
  slot: { left: over.slotLeft ?? 1 },
  alreadyOrdered: new Map([[BREAD, over.alreadyOrdered ?? 0]]),
})

describe('an order is taken or refused', () => {
  it('never takes more than is left, nor more than one customer may have over all their orders', () => {
    fc.assert(
      fc.property(
        fc.record({
          quantity: fc.integer({ min: 1, max: 99 }),
          left: fc.nat(120),
          limit: fc.integer({ min: 1, max: 99 }),
          alreadyOrdered: fc.nat(99),
        }),
        ({ quantity, ...stock }) => {
          const refusal = refusalOf(order(quantity), shelf(stock), now)
          const fits = quantity <= stock.left && quantity + stock.alreadyOrdered <= stock.limit
          expect(refusal === null).toBe(fits)
        },
      ),
    )
  })

  it('says which field is over the limit, and what the customer has already', () => {
    expect(refusalOf(order(3), shelf({ limit: 4, alreadyOrdered: 2 }), now)).toEqual({
      code: 'LIMIT_EXCEEDED',
      data: { items: [{ field: 'lines.0.quantity', menuItemId: BREAD, limit: 4, alreadyOrdered: 2 }] },
    })
  })

  it('takes no order at the cutoff, and takes one a millisecond before it', () => {
    const cutoff = Date.parse('2026-03-12T20:00:00.000Z')
    expect(refusalOf(order(1), shelf(), new Date(cutoff))?.code).toBe('AFTER_CUTOFF')
    expect(refusalOf(order(1), shelf(), new Date(cutoff - 1))).toBeNull()
  })

  it('takes no order before the bake sale opens', () => {
    expect(refusalOf(order(1), shelf(), new Date('2026-02-28T23:59:59.999Z'))?.code).toBe('BAKE_SALE_NOT_OPEN')
  })

  it('does not overfill a slot', () => {
    expect(refusalOf(order(1), shelf({ slotLeft: 0 }), now)?.code).toBe('SLOT_FULL')
  })
})

describe('money', () => {
  it('finds VAT inside the price of standard-rated goods only', () => {
    expect(vatInside(600, 'standard', true)).toBe(100)
    expect(vatInside(425, 'standard', true)).toBe(71)
    expect(vatInside(600, 'zero', true)).toBe(0)
    expect(vatInside(600, 'standard', false)).toBe(0)
  })

  it('sells a line at the price of the menu, with the words of the product', () => {
    expect(soldLines(order(3), shelf().items, true)[0]).toMatchObject({
      quantity: 3,
      unitPricePence: 425,
      linePence: 1275,
      vatPence: 213,
      productName: 'A loaf',
      allergens: ['cereals_containing_gluten'],
    })
  })
})

describe('identity of an order', () => {
  it('gives numbers without letters that are misread', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
        expect(orderNumber(random)).toMatch(/^BOB-[0-9A-HJKMNP-TV-Z]{6}$/)
      }),
    )
  })

  it('tells another order from the same one, and does not care for the key', async () => {
    const same = { ...order(1), idempotencyKey: '00000000-0000-4000-8000-000000000009' }
    expect(await requestHash(same)).toBe(await requestHash(order(1)))
    expect(await requestHash(order(2))).not.toBe(await requestHash(order(1)))
  })
})
