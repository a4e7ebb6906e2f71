import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { addDays, formatDay, formatTime, londonInstant } from '#lib/dates.ts'
import { makeBakery } from './bakery.ts'
import { makeEdgeSales } from './edge-sales.ts'
import { detailOf } from './present.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days))
/** Days from which a bake sale is planned across a clock change: around the last Sundays of March and October. */
const dayOfClockChange = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26'),
    fc.integer({ min: -16, max: 3 }),
  )
  .map(([sunday, days]) => addDays(sunday, days))
const day = fc.oneof(anyDay, dayOfClockChange)

describe('the bakery of any day', () => {
  it('takes orders for two bake sales, for a day at least, and has announced a third', () => {
    fc.assert(
      fc.property(day, (today) => {
        const bakery = makeBakery(today)
        const endOfToday = new Date(Date.parse(londonInstant(addDays(today, 1), '00:00')) - 1)
        const startOfToday = new Date(londonInstant(today, '00:00'))
        for (const now of [startOfToday, endOfToday]) {
          const states = bakery.bakeSales.map((sale) => detailOf(bakery, sale, now).state)
          expect(states).toEqual(['open', 'open', 'scheduled'])
        }
        for (const sale of bakery.bakeSales) {
          expect(Date.parse(sale.cutoffAt) - startOfToday.getTime()).toBeGreaterThan(DAY_MS)
          expect([sale.opensAt, sale.cutoffAt, sale.collectionStartsAt, sale.collectionEndsAt]).toEqual(
            [sale.opensAt, sale.cutoffAt, sale.collectionStartsAt, sale.collectionEndsAt].sort(),
          )
          expect(sale.slots.at(-1)?.endsAt).toBe(sale.collectionEndsAt)
        }
      }),
    )
  })

  it('closes at eight in the evening and collects at its hours on the clock of London, whatever the season', () => {
    fc.assert(
      fc.property(day, (today) => {
        const hours = makeBakery(today).bakeSales.map((sale) =>
          [sale.opensAt, sale.cutoffAt, sale.collectionStartsAt, sale.collectionEndsAt].map(formatTime),
        )
        expect(hours).toEqual([
          ['8am', '8pm', '9am', '12pm'],
          ['8am', '8pm', '3.30pm', '6pm'],
          ['8am', '8pm', '9am', '12pm'],
        ])
        const days = makeBakery(today).bakeSales.map((sale) => [formatDay(sale.cutoffAt), formatDay(sale.onDate)])
        expect(days.flat().map((words) => words.split(' ')[0])).toEqual([
          'Thursday',
          'Saturday',
          'Monday',
          'Wednesday',
          'Thursday',
          'Saturday',
        ])
      }),
    )
  })

  it('is what the contract says, edge cases too', () => {
    const bakery = makeBakery('2026-03-10')
    for (const sale of [...bakery.bakeSales, ...makeEdgeSales('2026-03-10')]) {
      BakeSaleDetail.parse(detailOf(bakery, sale, new Date('2026-03-10T09:00:00.000Z')))
    }
  })

  it('has two locations, two dozen products, something sold out, something scarce and a full slot', () => {
    const bakery = makeBakery('2026-03-10')
    expect([bakery.locations.length, bakery.products.length, bakery.bakeSales.length]).toEqual([2, 24, 3])
    const left = bakery.bakeSales[0]?.menu.map((item) => item.capacity - item.reserved)
    expect(left).toContain(0)
    expect(left).toContain(3)
    expect(bakery.bakeSales[0]?.slots.some((slot) => slot.capacity === slot.reserved)).toBe(true)
  })

  it('gives every thing an id of its own', () => {
    const bakery = makeBakery('2026-03-10')
    const sales = [...bakery.bakeSales, ...makeEdgeSales('2026-03-10')]
    const ids = [
      ...bakery.locations,
      ...bakery.products,
      ...bakery.products.flatMap((product) => product.variants),
      ...sales,
      ...sales.flatMap((sale) => [...sale.menu, ...sale.slots]),
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
