import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** The production list of a bake sale, frozen at its cutoff: what was ordered, exactly. */
export const BakePlan = z.strictObject({
  bakeSaleId: Id,
  /** Null while orders still come in and the list may grow. */
  frozenAt: Instant.nullable(),
  orders: z.int().min(0).max(10_000),
  lines: z
    .array(
      z.strictObject({
        menuItemId: Id,
        productName: z.string().meta({ examples: ['Country sourdough'] }),
        variantName: z.string().meta({ examples: ['Large, 900 g'] }),
        quantity: z.int().min(0).max(100_000),
      }),
    )
    .max(200),
})
export type BakePlan = z.infer<typeof BakePlan>
