import { addDays } from '#lib/dates.ts'
import { bread } from './bread.ts'
import { cakes } from './cakes.ts'
import { ludlowMarket, oldForge } from './locations.ts'
import { pastry } from './pastry.ts'
import { bakeSale, nextSaturday } from './sale.ts'
import type { Bakery } from './types.ts'

const products = [...bread, ...pastry, ...cakes]

/**
 * A believable bakery on a day: two bake sales that take orders and one that will.
 * @param today local date in Europe/London; the same day gives the same bakery
 */
export function makeBakery(today: string): Bakery {
  const saturday = nextSaturday(today)
  const wednesday = addDays(saturday, 4)
  const later = addDays(saturday, 14)
  return {
    locations: [ludlowMarket, oldForge],
    products,
    bakeSales: [
      bakeSale(
        {
          slug: `${saturday}-ludlow-market`,
          title: 'Saturday market bake',
          intro: 'The full counter: two sourdoughs, buns still warm from the oven, and the last of the orchard plums.',
          locationId: ludlowMarket.id,
          onDate: saturday,
          opens: [addDays(saturday, -18), '08:00'],
          cutoff: [addDays(saturday, -2), '20:00'],
          collection: ['09:00', '12:00'],
          slotsTaken: [3, 8, 5, 2, 0, 1],
          slotCapacity: 8,
          offers: [
            ['country-sourdough', 0, 480, 60, 18, 4],
            ['country-sourdough', 1, 320, 40, 6, 4],
            ['seeded-rye', 0, 520, 24, 9, 3],
            ['olive-fougasse', 0, 390, 18, 15, 4],
            ['milk-loaf', 0, 410, 20, 4, 3],
            ['butter-croissant', 0, 260, 72, 20, 8],
            ['butter-croissant', 1, 980, 12, 3, 3],
            ['cardamom-bun', 0, 290, 60, 22, 8],
            ['plum-danish', 0, 340, 24, 24, 6],
            ['walnut-brownie', 0, 310, 48, 11, 12],
            ['lemon-drizzle-cake', 0, 950, 12, 5, 2],
            ['chocolate-dipped-shortbread', 0, 540, 20, 3, 4],
            ['cheese-scone', 0, 240, 36, 7, 8],
            ['baguette-de-tradition', 0, 260, 48, 14, 6],
            ['pain-au-chocolat', 0, 310, 36, 12, 6],
            ['custard-tart', 0, 360, 24, 6, 6],
            ['bakewell-slice', 0, 330, 30, 8, 8],
          ],
        },
        products,
      ),
      bakeSale(
        {
          slug: `${wednesday}-the-old-forge`,
          title: 'Midweek bake at the Forge',
          intro:
            'A short list, baked in the yard where you collect it: bread for the week and something sweet for the walk home.',
          locationId: oldForge.id,
          onDate: wednesday,
          opens: [addDays(saturday, -14), '08:00'],
          cutoff: [addDays(wednesday, -2), '20:00'],
          collection: ['15:30', '18:00'],
          slotsTaken: [0, 1, 0, 2, 0],
          slotCapacity: 6,
          deliveries: 12,
          offers: [
            ['country-sourdough', 0, 480, 30, 4, 4],
            ['seeded-rye', 1, 290, 16, 2, 4],
            ['milk-loaf', 0, 410, 16, 1, 3],
            ['cinnamon-knot', 0, 290, 36, 6, 6],
            ['cardamom-bun', 1, 1080, 10, 0, 2],
            ['walnut-brownie', 1, 1750, 8, 1, 2],
            ['cheese-scone', 1, 880, 10, 0, 3],
            ['spelt-tin-loaf', 0, 490, 18, 3, 3],
            ['flapjack', 0, 270, 24, 5, 6],
          ],
        },
        products,
      ),
      bakeSale(
        {
          slug: `${later}-ludlow-market`,
          title: 'Saturday market bake',
          intro: 'Croissants in boxes, the seeded rye, and whatever the orchard has for us by then.',
          locationId: ludlowMarket.id,
          onDate: later,
          opens: [addDays(saturday, 1), '08:00'],
          cutoff: [addDays(later, -2), '20:00'],
          collection: ['09:00', '12:00'],
          slotsTaken: [0, 0, 0, 0, 0, 0],
          slotCapacity: 8,
          offers: [
            ['country-sourdough', 0, 480, 60, 0, 4],
            ['seeded-rye', 0, 520, 24, 0, 3],
            ['olive-fougasse', 0, 390, 24, 0, 4],
            ['butter-croissant', 0, 260, 72, 0, 8],
            ['butter-croissant', 1, 980, 16, 0, 3],
            ['cinnamon-knot', 0, 290, 48, 0, 8],
            ['plum-danish', 0, 340, 24, 0, 6],
            ['lemon-drizzle-cake', 0, 950, 12, 0, 2],
            ['chocolate-dipped-shortbread', 0, 540, 20, 0, 4],
            ['potato-farmhouse', 0, 460, 30, 0, 3],
            ['focaccia', 0, 680, 16, 0, 2],
            ['apple-turnover', 0, 330, 36, 0, 6],
            ['almond-twist', 1, 1180, 12, 0, 2],
            ['carrot-cake', 0, 390, 30, 0, 6],
          ],
        },
        products,
      ),
    ],
  }
}
