import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { Id, Slug } from './primitives.ts'

/** `zero` for most bakery goods, `standard` (20 %) for confectionery and hot food. Source: HMRC VAT Notice 701/14. */
export const VatClass = z.enum(['zero', 'standard'])
export type VatClass = z.infer<typeof VatClass>

/** One ingredient as it is printed, with the allergens to be emphasised in it. */
export const Ingredient = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(120)
    .meta({ examples: ['wheat flour', 'water', 'sea salt'] }),
  allergens: z.array(Allergen).meta({ examples: [[], ['cereals_containing_gluten']] }),
})
export type Ingredient = z.infer<typeof Ingredient>

/** A drawing or photograph of a product, served from our own host. */
const Picture = z.strictObject({
  src: z
    .string()
    .max(300)
    .meta({ examples: ['/pictures/country-sourdough.svg'] }),
  alt: z
    .string()
    .max(300)
    .meta({ examples: ['A round country loaf with a leaf scored into its crust'] }),
})

/** What a customer is told of a product before ordering: invariant 8 snapshots the same words onto the order line. */
export const Product = z.strictObject({
  id: Id,
  slug: Slug.meta({ examples: ['country-sourdough'] }),
  name: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['Country sourdough'] }),
  description: z
    .string()
    .max(1000)
    .meta({ examples: ['Two days in the making: stoneground wheat and a little rye, dark crust, open crumb.'] }),
  category: z
    .string()
    .min(1)
    .max(60)
    .meta({ examples: ['Bread', 'Pastry', 'Cakes and biscuits'] }),
  picture: Picture.nullable(),
  vatClass: VatClass,
  /** In weight order, heaviest first. */
  ingredients: z.array(Ingredient).min(1).max(60),
  /** Derived from the ingredients. */
  allergens: z.array(Allergen),
  mayContain: z.array(Allergen),
})
export type Product = z.infer<typeof Product>
