import { z } from 'zod'
import { Location } from './location.ts'
import { Id, Instant, LocalDate, Pence, Slug } from './primitives.ts'
import { Product } from './product.ts'

/** Stored states, with `scheduled`, `open` and `closed` derived from `published` by the clock. */
export const BakeSaleState = z.enum(['draft', 'scheduled', 'open', 'closed', 'completed', 'cancelled'])
export type BakeSaleState = z.infer<typeof BakeSaleState>

/** A bake sale as it stands in a list: a date and a place, and until when to order. */
export const BakeSaleSummary = z.strictObject({
  id: Id,
  slug: Slug.meta({ examples: ['2026-11-28-ludlow-market'] }),
  title: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['Saturday market bake'] }),
  intro: z
    .string()
    .max(600)
    .meta({ examples: ['The full counter: two sourdoughs, buns still warm, and the last of the plums.'] }),
  onDate: LocalDate,
  opensAt: Instant,
  /** Orders are taken before this moment, never at or after it (invariant 2). */
  cutoffAt: Instant,
  collectionStartsAt: Instant,
  collectionEndsAt: Instant,
  state: BakeSaleState,
  location: Location,
})
export type BakeSaleSummary = z.infer<typeof BakeSaleSummary>

/** A product variant offered at one bake sale. */
export const MenuItem = z.strictObject({
  id: Id,
  product: Product,
  variantName: z
    .string()
    .min(1)
    .max(120)
    .meta({ examples: ['Large, 900 g', 'Box of four'] }),
  pricePence: Pence.meta({ examples: [420, 650, 1200] }),
  /** Units still to be had; live, never cached. */
  left: z.int().min(0),
  /** Units one customer may order at this bake sale. */
  perCustomerLimit: z
    .int()
    .min(1)
    .max(99)
    .meta({ examples: [4, 6] }),
})
export type MenuItem = z.infer<typeof MenuItem>

/** A collection window with room for a number of orders. */
export const Slot = z.strictObject({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** Orders that still fit; live, never cached. */
  left: z.int().min(0),
})
export type Slot = z.infer<typeof Slot>

/** A bake sale with its menu and collection slots. */
export const BakeSaleDetail = BakeSaleSummary.extend({
  menu: z.array(MenuItem).max(200),
  slots: z.array(Slot).max(100),
})
export type BakeSaleDetail = z.infer<typeof BakeSaleDetail>
