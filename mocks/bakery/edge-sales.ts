import { addDays } from '#lib/dates.ts'
import { bread } from './bread.ts'
import { ludlowMarket, oldForge } from './locations.ts'
import { bakeSale, type Offer } from './sale.ts'
import type { BakerySale } from './types.ts'

const offers: Offer[] = [['country-sourdough', 0, 480, 20, 5, 4]]

/** Bake sales that are not as customers wish them: for tests and stories, never for the seed. */
export function makeEdgeSales(today: string): BakerySale[] {
  const tomorrow = addDays(today, 1)
  const usual = {
    locationId: oldForge.id,
    intro: '',
    opens: [addDays(today, -10), '08:00'] as [string, string],
    cutoff: [addDays(today, 2), '20:00'] as [string, string],
    collection: ['10:00', '11:00'] as [string, string],
    slotsTaken: [0, 0],
    slotCapacity: 4,
    offers,
  }
  const inThreeDays = addDays(today, 3)
  return [
    bakeSale(
      {
        ...usual,
        slug: 'closed-sale',
        title: 'Closed an hour ago',
        onDate: tomorrow,
        cutoff: [today, '08:00'],
      },
      bread,
    ),
    bakeSale(
      { ...usual, slug: 'cancelled-sale', title: 'Cancelled for the flood', onDate: inThreeDays, status: 'cancelled' },
      bread,
    ),
    bakeSale({ ...usual, slug: 'draft-sale', title: 'Not announced yet', onDate: inThreeDays, status: 'draft' }, bread),
    bakeSale({ ...usual, slug: 'delivery-sale', title: 'By bicycle', onDate: inThreeDays, deliveries: 2 }, bread),
    bakeSale({ ...usual, slug: 'empty-sale', title: 'Menu to follow', onDate: inThreeDays, offers: [] }, bread),
    bakeSale(
      {
        ...usual,
        slug: 'completed-sale',
        title: 'Last week’s bake',
        locationId: ludlowMarket.id,
        onDate: addDays(today, -3),
        cutoff: [addDays(today, -5), '20:00'],
        status: 'completed',
      },
      bread,
    ),
  ]
}
