import { z } from 'zod'
import { Location } from './location.ts'
import { Pool } from './pool.ts'
import { Id, Instant, Line, LocalDate, Pence, Prose, Slug } from './primitives.ts'
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

/** A window for collection, or a round of deliveries, with room for a number of orders. */
export const Slot = z.strictObject({
  id: Id,
  /** Whether people come, or we do. */
  fulfilment: z.enum(['collection', 'delivery']),
  startsAt: Instant,
  endsAt: Instant,
  /** Orders that still fit; live, never cached. */
  left: z.int().min(0),
})
export type Slot = z.infer<typeof Slot>

/** A slot as an order keeps it. */
export const SlotSummary = Slot.omit({ left: true })
/** What an admin decides of a slot, its capacity in orders. */
export const SlotCreate = z.strictObject({
  fulfilment: Slot.shape.fulfilment.default('collection'),
  startsAt: Instant,
  endsAt: Instant,
  capacity: z
    .int()
    .min(0)
    .max(10_000)
    .meta({ examples: [8] }),
})
export const SlotUpdate = SlotCreate.partial()

/** A menu item by name and price, such as a substitute to choose. */
export const MenuItemSummary = MenuItem.pick({ id: true, variantName: true, pricePence: true, left: true })
/** What an admin decides of a menu item, its capacity in units. */
export const MenuItemCreate = z.strictObject({
  variantId: Id,
  pricePence: Pence.meta({ examples: [480] }),
  capacity: z
    .int()
    .min(0)
    .max(100_000)
    .meta({ examples: [60] }),
  perCustomerLimit: z
    .int()
    .min(1)
    .max(99)
    .meta({ examples: [4] }),
  /** The pool that it draws on, and how many of its units a piece takes. */
  poolId: Id.optional(),
  poolUnits: z.int().min(1).max(1000).default(1),
  /** Hours before collection begins until which it can be ordered; 0 for until the cutoff. */
  leadTimeHours: z.int().min(0).max(336).default(0),
  /** `packed_for_display` needs a label of its own. Source: Food Information (Amendment) (England) Regulations 2019. */
  packed: z.enum(['packed_to_order', 'packed_for_display']).default('packed_to_order'),
})
export const MenuItemUpdate = MenuItemCreate.partial()

/** A bake sale with its menu and collection slots. */
export const BakeSaleDetail = BakeSaleSummary.extend({
  menu: z.array(MenuItem).max(200),
  slots: z.array(Slot).max(100),
})
export type BakeSaleDetail = z.infer<typeof BakeSaleDetail>

/** What an admin decides of a bake sale. */
export const BakeSaleCreate = z.strictObject({
  slug: Slug.meta({ examples: ['2026-11-28-ludlow-market'] }),
  title: Line(200).meta({ examples: ['Saturday market bake'] }),
  intro: Prose(600).meta({ examples: ['The full counter.'] }),
  locationId: Id,
  onDate: LocalDate,
  opensAt: Instant,
  cutoffAt: Instant,
  menu: z.array(MenuItemCreate).max(200),
  slots: z.array(SlotCreate).max(100),
  pools: z.array(Pool.omit({ reserved: true })).max(50),
})
export type BakeSaleCreate = z.infer<typeof BakeSaleCreate>
/**
 * What is left out stays as it is; a list stands for all that there are of it. A menu item or a slot is the one of that `id`; without one, the
 * one of the same variant, or of the same kind and beginning; otherwise it is new.
 */
export const BakeSaleUpdate = BakeSaleCreate.partial().extend({
  menu: z
    .array(MenuItemCreate.extend({ id: Id.optional() }))
    .max(200)
    .optional(),
  slots: z
    .array(SlotCreate.extend({ id: Id.optional() }))
    .max(100)
    .optional(),
})
export type BakeSaleUpdate = z.infer<typeof BakeSaleUpdate>

/** A bake sale that has a product on its menu, with each variant that it has. */
export const Offer = z.strictObject({ bakeSale: BakeSaleSummary, items: z.array(MenuItem).min(1).max(20) })
export type Offer = z.infer<typeof Offer>
