import { z } from 'zod'
import { Id, Instant, Line } from './primitives.ts'

/** An image in our storage, with the words that stand for it. Source of formats: what Cloudflare Images makes. */
export const Media = z.strictObject({
  id: Id,
  /** Key of the original in R2. */
  key: z
    .string()
    .max(200)
    .meta({ examples: ['media/country-sourdough.webp'] }),
  alt: Line(300).meta({ examples: ['A round country loaf with a leaf scored into its crust'] }),
  /** In pixels. */
  width: z
    .int()
    .min(1)
    .max(10_000)
    .meta({ examples: [1600] }),
  height: z
    .int()
    .min(1)
    .max(10_000)
    .meta({ examples: [1200] }),
  contentType: z.enum(['image/webp', 'image/avif', 'image/jpeg', 'image/png', 'image/svg+xml']),
  uploadedAt: Instant,
})
export type Media = z.infer<typeof Media>

/** What comes with an upload. */
export const MediaCreate = Media.pick({ alt: true, contentType: true })
export const MediaUpdate = Media.pick({ alt: true }).partial()
export const MediaSummary = Media.pick({ id: true, key: true, alt: true })
