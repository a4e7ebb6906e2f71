import { z } from 'zod'
import { Id, Line } from './primitives.ts'

/** Capacity that several menu items share, in units: an oven deck, a batch of dough. */
export const Pool = z.strictObject({
  id: Id,
  name: Line(120).meta({ examples: ['Deck oven, first bake', 'Laminated dough'] }),
  capacity: z
    .int()
    .min(0)
    .max(100_000)
    .meta({ examples: [120] }),
  /** Units that are taken; never more than the capacity (invariant 1). */
  reserved: z
    .int()
    .min(0)
    .max(100_000)
    .meta({ examples: [40] }),
})
export type Pool = z.infer<typeof Pool>

/** What an admin decides of a pool; how much of it is taken is counted. */
export const PoolCreate = Pool.omit({ id: true, reserved: true })
export const PoolUpdate = PoolCreate.partial()
export const PoolSummary = Pool.pick({ id: true, name: true })
