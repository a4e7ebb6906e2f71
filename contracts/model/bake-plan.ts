import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

const productName = z.string().meta({ examples: ['Country sourdough'] })
const variantName = z.string().meta({ examples: ['Large, 900 g'] })
const units = z
  .int()
  .min(0)
  .max(10_000_000)
  .meta({ examples: [18] })

/** A change after the plan was frozen: more or fewer of something, and why. */
const PlanAddendum = z.strictObject({
  sequence: z
    .int()
    .min(1)
    .meta({ examples: [1] }),
  at: Instant,
  menuItemId: Id,
  productName,
  variantName,
  units: z
    .int()
    .min(-100_000)
    .max(100_000)
    .meta({ examples: [-2, 3] }),
  reason: z.string().meta({ examples: ['The customer rang.'] }),
})

/** The production list of a bake sale, frozen at its cutoff: what was ordered, exactly. What changes later stands beside it. */
export const BakePlan = z.strictObject({
  bakeSaleId: Id,
  /** Null while orders still come in and the list may grow. */
  frozenAt: Instant.nullable(),
  orders: z.int().min(0).max(10_000),
  lines: z
    .array(z.strictObject({ menuItemId: Id, productName, variantName, quantity: z.int().min(0).max(100_000) }))
    .max(200),
  /** What the lines draw on pools, in their units. */
  byPool: z
    .array(z.strictObject({ poolId: Id, name: z.string().meta({ examples: ['Deck oven, first bake'] }), units }))
    .max(50),
  /** The same lines by when they are handed over. */
  bySlot: z
    .array(
      z.strictObject({
        slotId: Id,
        fulfilment: z.enum(['collection', 'delivery']),
        startsAt: Instant,
        endsAt: Instant,
        lines: z.array(z.strictObject({ menuItemId: Id, quantity: z.int().min(1).max(100_000) })).max(200),
      }),
    )
    .max(100),
  addenda: z.array(PlanAddendum).max(1000),
})
export type BakePlan = z.infer<typeof BakePlan>
