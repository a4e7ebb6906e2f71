import { z } from 'zod'
import { Id, Line, Prose, Slug } from './primitives.ts'

/** A shelf of the shop. */
export const Category = z.strictObject({
  id: Id,
  slug: Slug.meta({ examples: ['bread', 'pastry'] }),
  name: Line(60).meta({ examples: ['Bread', 'Pastry'] }),
  description: Prose(500).meta({ examples: ['Long fermentation, dark crusts, nothing but flour, water and salt.'] }),
  /** Place among the categories, smallest first. */
  position: z.int().min(0).max(999),
})
export type Category = z.infer<typeof Category>

export const CategoryCreate = Category.omit({ id: true })
export const CategoryUpdate = CategoryCreate.partial()
/** A category as a filter shows it. */
export const CategorySummary = Category.pick({ id: true, slug: true, name: true })
