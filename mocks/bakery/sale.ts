import { addDays, londonInstant } from '#lib/dates.ts'
import { idOf } from './ids.ts'
import type { BakeryProduct, BakerySale } from './types.ts'

/** One offer: product slug, variant (counted from 0), price, capacity, how many are taken, and how many a customer may have. */
export type Offer = [
  slug: string,
  variant: number,
  pricePence: number,
  capacity: number,
  reserved: number,
  limit: number,
]

type Plan = {
  slug: string
  title: string
  intro: string
  locationId: string
  onDate: string
  /** Local dates and times, in Europe/London. */
  opens: [date: string, time: string]
  cutoff: [date: string, time: string]
  collection: [from: string, to: string]
  /** Orders taken of each half-hour slot; the capacity of a slot is `slotCapacity`. */
  slotsTaken: number[]
  slotCapacity: number
  /** Orders that one round of deliveries takes, in the hours of collection; none without. */
  deliveries?: number
  status?: BakerySale['status']
  offers: Offer[]
}

const HALF_HOUR_MS = 30 * 60 * 1000

/** A bake sale from its plan. */
export function bakeSale(plan: Plan, products: BakeryProduct[]): BakerySale {
  const { slug, title, intro, locationId, onDate, status = 'published' } = plan
  const collectionStartsAt = londonInstant(onDate, plan.collection[0])
  const bySlug = new Map(products.map((product) => [product.slug, product]))
  return {
    id: idOf('bake-sale', slug),
    slug,
    title,
    intro,
    locationId,
    onDate,
    opensAt: londonInstant(...plan.opens),
    cutoffAt: londonInstant(...plan.cutoff),
    collectionStartsAt,
    collectionEndsAt: londonInstant(onDate, plan.collection[1]),
    status,
    menu: plan.offers.map(([product, variant, pricePence, capacity, reserved, perCustomerLimit]) => {
      const variantId = bySlug.get(product)?.variants[variant]?.id
      if (!variantId) throw new Error(`${slug} offers ${product}, variant ${String(variant)}, which does not exist.`)
      return { id: idOf('menu-item', slug, variantId), variantId, pricePence, capacity, reserved, perCustomerLimit }
    }),
    slots: [
      ...plan.slotsTaken.map((reserved, index) => {
        const startsAt = new Date(Date.parse(collectionStartsAt) + index * HALF_HOUR_MS)
        return {
          id: idOf('slot', slug, String(index)),
          fulfilment: 'collection' as const,
          startsAt: startsAt.toISOString(),
          endsAt: new Date(startsAt.getTime() + HALF_HOUR_MS).toISOString(),
          capacity: plan.slotCapacity,
          reserved,
        }
      }),
      ...(plan.deliveries === undefined
        ? []
        : [
            {
              id: idOf('slot', slug, 'deliveries'),
              fulfilment: 'delivery' as const,
              startsAt: collectionStartsAt,
              endsAt: londonInstant(onDate, plan.collection[1]),
              capacity: plan.deliveries,
              reserved: 0,
            },
          ]),
    ],
  }
}

const SATURDAY = 6

/** The first Saturday that leaves at least a full day until the Thursday evening before it. */
export function nextSaturday(today: string) {
  const earliest = addDays(today, 4)
  const weekday = new Date(`${earliest}T12:00:00Z`).getUTCDay()
  return addDays(earliest, SATURDAY - weekday)
}
