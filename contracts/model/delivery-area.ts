import { z } from 'zod'
import { Pence } from './primitives.ts'

/** A postcode district that bread is brought to, and what that costs. */
export const DeliveryArea = z.strictObject({
  /** The first half of a postcode. */
  district: z
    .string()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'is not a postcode district')
    .meta({ examples: ['SY8', 'SY7'] }),
  /** Where that is, in words. */
  places: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['Ludlow, Ashford and Richards Castle'] }),
  feePence: Pence.meta({ examples: [350] }),
  /** From this much on it is brought for nothing; null where it never is. */
  freeFromPence: Pence.nullable().meta({ examples: [3000, null] }),
})
export type DeliveryArea = z.infer<typeof DeliveryArea>
