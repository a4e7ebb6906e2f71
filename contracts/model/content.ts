import { z } from 'zod'
import { Email, Id, Instant, Line, Prose, Slug } from './primitives.ts'
import { Media } from './media.ts'

/** A post of the journal in a list. */
export const JournalPostSummary = z.strictObject({
  id: Id,
  slug: Slug.meta({ examples: ['why-we-bake-to-order'] }),
  title: Line(200).meta({ examples: ['Why we bake to order'] }),
  excerpt: Prose(400).meta({ examples: ['An oven that bakes what was asked for throws nothing away.'] }),
  picture: Media.nullable(),
  publishedAt: Instant,
})
export type JournalPostSummary = z.infer<typeof JournalPostSummary>

export const JournalPost = z.strictObject({
  ...JournalPostSummary.shape,
  author: Line(100).meta({ examples: ['Megan Beddoes'] }),
  /** Markdown; rendered without HTML. */
  body: Prose(50_000).meta({ examples: ['We used to guess. Then we asked.'] }),
})
export type JournalPost = z.infer<typeof JournalPost>

/** A question that is often asked. */
export const Faq = z.strictObject({
  id: Id,
  question: Line(200).meta({ examples: ['Can I change my order?'] }),
  answer: Prose(2000).meta({ examples: ['Until the cutoff, yes: by the link in your mail.'] }),
  position: z.int().min(0).max(999),
})
export type Faq = z.infer<typeof Faq>

/** What an admin writes of a post. */
export const JournalPostCreate = JournalPost.pick({
  slug: true,
  title: true,
  excerpt: true,
  author: true,
  body: true,
}).extend({ pictureId: Id.nullable() })
export const JournalPostUpdate = JournalPostCreate.partial()

export const FaqCreate = Faq.omit({ id: true })
export const FaqUpdate = FaqCreate.partial()
export const FaqSummary = Faq.pick({ id: true, question: true })

/** What somebody writes to the bakery. */
export const ContactMessage = z.strictObject({
  name: Line(100).meta({ examples: ['Rosie Pritchard'] }),
  email: Email,
  message: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .meta({ examples: ['Do you bake without nuts?'] }),
})
export type ContactMessage = z.infer<typeof ContactMessage>
