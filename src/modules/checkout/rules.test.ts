import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlaceOrdersInput } from '#contracts/api/checkout.ts'
import { holdOf, offersTaken, priceOf, refusalOf, soldLines, type Shelf } from './rules.ts'
import { orderNumber, requestHash } from './identity.ts'

const BREAD = '00000000-0000-4000-8000-000000000001'
const SLOT = '00000000-0000-4000-8000-000000000002'
const SALE = '00000000-0000-4000-8000-000000000003'
const now = new Date('2026-03-10T09:00:00.000Z')

const order = (quantity: number): PlaceOrdersInput => ({
  idempotencyKey: '00000000-0000-4000-8000-000000000004',
  orders: [{ bakeSaleId: SALE, slotId: SLOT, lines: [{ menuItemId: BREAD, quantity }] }],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
})

type Over = {
  left?: number
  limit?: number
  alreadyOrdered?: number
  slotLeft?: number
  leadTimeHours?: number
  pool?: { id: string; left: number; units: number }
  fulfilment?: 'collection' | 'delivery'
  customer?: Partial<Shelf['customer']>
  giftCard?: Shelf['giftCard']
  offers?: Shelf['offers']
}

const shelf = (over: Over = {}): Shelf => ({
  sales: new Map([
    [
      SALE,
      {
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
    ],
  ]),
  items: new Map([
    [
      BREAD,
      {
        id: BREAD,
        bakeSaleId: SALE,
        variantId: BREAD,
        leadTimeHours: over.leadTimeHours ?? 0,
        pool: over.pool ?? null,
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
  slots: new Map([[SLOT, { bakeSaleId: SALE, fulfilment: over.fulfilment ?? 'collection', left: over.slotLeft ?? 1 }]]),
  alreadyOrdered: new Map([[BREAD, over.alreadyOrdered ?? 0]]),
  areas: new Map([['SY8', { feePence: 350, freeFromPence: 3000 }]]),
  voucher: null,
  giftCard: over.giftCard ?? null,
  offers: over.offers ?? [],
  customer: { hasOrdered: false, unpaidPence: 0, hasStayedAway: false, ...over.customer },
})

const refused = (input: PlaceOrdersInput, on: Shelf, at: Date) => refusalOf(input, on, at, true, () => '')

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
          const refusal = refused({ ...order(quantity), paymentMethod: 'bank_transfer' }, shelf(stock), now)
          const fits = quantity <= stock.left && quantity + stock.alreadyOrdered <= stock.limit
          expect(refusal === null).toBe(fits)
        },
      ),
    )
  })

  it('says which field is over the limit, and what the customer has already', () => {
    expect(refused(order(3), shelf({ limit: 4, alreadyOrdered: 2 }), now)).toEqual({
      code: 'LIMIT_EXCEEDED',
      data: { items: [{ field: 'lines.0.quantity', menuItemId: BREAD, limit: 4, alreadyOrdered: 2 }] },
    })
  })

  it('takes no order at the cutoff, and takes one a millisecond before it', () => {
    const cutoff = Date.parse('2026-03-12T20:00:00.000Z')
    expect(refused(order(1), shelf(), new Date(cutoff))?.code).toBe('AFTER_CUTOFF')
    expect(refused(order(1), shelf(), new Date(cutoff - 1))).toBeNull()
  })

  it('takes no order before the bake sale opens', () => {
    expect(refused(order(1), shelf(), new Date('2026-02-28T23:59:59.999Z'))?.code).toBe('BAKE_SALE_NOT_OPEN')
  })

  it('does not overfill a slot', () => {
    expect(refused(order(1), shelf({ slotLeft: 0 }), now)?.code).toBe('SLOT_FULL')
  })
})

describe('what is drawn from a pool', () => {
  it('is counted over all lines and all orders of a checkout', () => {
    const pool = { id: 'deck', left: 5, units: 2 }
    expect(refused(order(2), shelf({ pool }), now)).toBeNull()
    expect(refused(order(3), shelf({ pool }), now)).toMatchObject({ code: 'SOLD_OUT', data: { items: [{ left: 2 }] } })
  })
})

describe('an offer from the waiting list', () => {
  const until = new Date(now.getTime() + 1)
  const offer = (over: Partial<NonNullable<Shelf['offers'][number]>> = {}) => ({
    ...{ id: SALE, menuItemId: BREAD, quantity: 2, status: 'offered' as const, offeredUntil: until, ...over },
  })

  it('keeps its units for who has it, until it runs out', () => {
    const sold = shelf({ left: 0, offers: [offer()] })
    expect(refused(order(2), sold, now)).toBeNull()
    expect(refused(order(3), sold, now)).toMatchObject({ code: 'SOLD_OUT', data: { items: [{ left: 2 }] } })
    expect(refused(order(2), sold, until)).toEqual({ code: 'OFFER_OVER', data: { field: 'offerTokens.0' } })
  })

  it('keeps its part of a pool', () => {
    const pool = { id: 'deck', left: 1, units: 2 }
    expect(refused(order(2), shelf({ left: 0, pool, offers: [offer()] }), now)).toBeNull()
    expect(refused(order(3), shelf({ left: 9, pool, offers: [offer()] }), now)?.code).toBe('SOLD_OUT')
  })

  it('counts once, however often it is named', () => {
    expect(refused(order(3), shelf({ left: 0, offers: [offer(), offer()] }), now)?.code).toBe('SOLD_OUT')
  })

  it('is refused when it is over, or was never made, also where there is enough', () => {
    for (const status of ['waiting', 'taken', 'passed', 'left'] as const)
      expect(refused(order(1), shelf({ offers: [offer(), offer({ status })] }), now)).toEqual({
        code: 'OFFER_OVER',
        data: { field: 'offerTokens.1' },
      })
    expect(refused(order(1), shelf({ offers: [null] }), now)?.code).toBe('OFFER_OVER')
  })

  it('is taken by an order for what it offers, and left alone by one for something else', () => {
    const wish = order(1).orders
    expect(offersTaken(wish, { offers: [offer(), offer()] }, now).map(({ id }) => id)).toEqual([SALE])
    expect(offersTaken(wish, { offers: [offer({ menuItemId: SLOT })] }, now)).toEqual([])
  })
})

describe('what needs time', () => {
  it('is ordered earlier than the rest', () => {
    const needs = (hours: number) => refused(order(1), shelf({ leadTimeHours: hours }), now)
    expect(needs(95)).toBeNull()
    expect(needs(96)).toEqual({
      code: 'AFTER_CUTOFF',
      data: { field: 'lines.0.menuItemId', cutoffAt: '2026-03-10T09:00:00.000Z' },
    })
  })
})

describe('what is brought', () => {
  const to = (postcode: string): PlaceOrdersInput => ({
    ...order(1),
    orders: order(1).orders.map((wish) => ({ ...wish, address: { lines: ['3 Broad Street'], postcode } })),
  })
  it('needs an address, and one where we come to', () => {
    expect(refused(order(1), shelf({ fulfilment: 'delivery' }), now)?.code).toBe('ADDRESS_MISSING')
    expect(refused(to('SY8 1NG'), shelf({ fulfilment: 'delivery' }), now)).toBeNull()
    expect(refused(to('HR6 8AA'), shelf({ fulfilment: 'delivery' }), now)).toEqual({
      code: 'NOT_DELIVERED_THERE',
      data: { field: 'address.postcode', district: 'HR6' },
    })
  })
})

describe('paying at the table', () => {
  it('ends where too much is unpaid, and for who once did not come', () => {
    expect(refused(order(1), shelf({ customer: { unpaidPence: 15_000 - 425 } }), now)).toBeNull()
    expect(refused(order(1), shelf({ customer: { unpaidPence: 15_000 - 424 } }), now)?.code).toBe('PAY_NOW')
    expect(refused(order(1), shelf({ customer: { hasStayedAway: true } }), now)?.code).toBe('PAY_NOW')
    const ahead = { ...order(1), paymentMethod: 'bank_transfer' as const }
    expect(refused(ahead, shelf({ customer: { hasStayedAway: true } }), now)).toBeNull()
  })
})

describe('a hold', () => {
  it('lasts as long as the money may take, and a bank transfer not past the cutoff', () => {
    const held = (paymentMethod: PlaceOrdersInput['paymentMethod'], at: Date) =>
      holdOf({ ...order(1), paymentMethod }, shelf(), at)?.toISOString() ?? null
    expect(held('pay_on_collection', now)).toBeNull()
    expect(held('card', now)).toBe('2026-03-10T09:35:00.000Z')
    expect(held('bank_transfer', now)).toBe('2026-03-12T20:00:00.000Z')
    expect(held('bank_transfer', new Date('2026-03-02T09:00:00.000Z'))).toBe('2026-03-05T09:00:00.000Z')
  })
})

describe('money', () => {
  it('sells a line at the price of the menu, with the words of the product', () => {
    const { orders } = priceOf(order(3).orders, shelf(), null, true)
    const [priced] = orders
    if (!priced) throw new Error('The order has no price.')
    expect(soldLines([{ menuItemId: BREAD, quantity: 3 }], shelf().items, priced)[0]).toMatchObject({
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
