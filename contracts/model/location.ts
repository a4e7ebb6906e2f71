import { z } from 'zod'
import { Id, Slug } from './primitives.ts'

/** A place where customers collect their orders. */
export const Location = z.strictObject({
  id: Id,
  slug: Slug.meta({ examples: ['ludlow-market'] }),
  name: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['Ludlow Market', 'The Old Forge, Bishop’s Castle'] }),
  addressLines: z
    .array(z.string().min(1).max(120))
    .min(1)
    .max(5)
    .meta({ examples: [['Castle Square', 'Ludlow']] }),
  postcode: z.string().meta({ examples: ['SY8 1AX'] }),
  directions: z
    .string()
    .max(500)
    .meta({ examples: ['Our striped awning is beside the castle gate.'] }),
  accessibility: z
    .string()
    .max(500)
    .meta({ examples: ['Level paving; a lowered counter at the left end of the stall.'] }),
  mapUrl: z.url().meta({ examples: ['https://www.openstreetmap.org/?mlat=52.3676&mlon=-2.7200'] }),
})
export type Location = z.infer<typeof Location>

/** What an admin writes of a location. */
export const LocationCreate = Location.omit({ id: true })
export const LocationUpdate = LocationCreate.partial()
/** A location in a list to choose from. */
export const LocationSummary = Location.pick({ id: true, slug: true, name: true, postcode: true })
