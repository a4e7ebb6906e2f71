import { z } from 'zod'
import { BakeSaleSummary, MenuItem, MenuItemCreate, Slot, SlotCreate } from './bake-sale.ts'
import { LocationSummary } from './location.ts'
import { Pool } from './pool.ts'
import { Id } from './primitives.ts'
import { Product } from './product.ts'

const taken = z
  .int()
  .min(0)
  .max(100_000)
  .meta({ examples: [18] })

const ItemAtDesk = z.strictObject({
  id: Id,
  variantId: Id,
  productName: Product.shape.name,
  variantName: MenuItem.shape.variantName,
  pricePence: MenuItemCreate.shape.pricePence,
  capacity: MenuItemCreate.shape.capacity,
  /** Units that are taken; never more than the capacity (invariant 1). */
  reserved: taken,
  perCustomerLimit: MenuItemCreate.shape.perCustomerLimit,
  poolId: Id.nullable(),
  poolUnits: MenuItemCreate.shape.poolUnits.unwrap(),
  leadTimeHours: MenuItemCreate.shape.leadTimeHours.unwrap(),
  packed: MenuItemCreate.shape.packed.unwrap(),
})

/** A bake sale as the desk has it: what each part of it holds, what is taken of it, and how far it is. */
export const BakeSaleAtDesk = BakeSaleSummary.extend({
  menu: z.array(ItemAtDesk).max(200),
  slots: z.array(Slot.omit({ left: true }).extend({ capacity: SlotCreate.shape.capacity, reserved: taken })).max(100),
  pools: z.array(Pool).max(50),
  /** Its plan is frozen: its cutoff stays where it is. */
  isPlanned: z.boolean(),
  /** Orders that are still to be handed over. */
  livingOrders: z
    .int()
    .min(0)
    .max(100_000)
    .meta({ examples: [42] }),
})
export type BakeSaleAtDesk = z.infer<typeof BakeSaleAtDesk>

/** What a bake sale can be made of: places, and all that the bakery makes, by shelf and name. */
export const BakeSaleChoices = z.strictObject({
  locations: z.array(LocationSummary).max(200),
  variants: z
    .array(z.strictObject({ id: Id, productName: Product.shape.name, variantName: MenuItem.shape.variantName }))
    .max(1000),
})
export type BakeSaleChoices = z.infer<typeof BakeSaleChoices>
