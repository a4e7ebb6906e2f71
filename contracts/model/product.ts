import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { Id, Line, Prose, Slug } from './primitives.ts'

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
    .meta({ examples: ['/media/country-sourdough.webp'] }),
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

/** A size or a box in which a product is sold. */
export const Variant = z.strictObject({
  id: Id,
  name: Line(120).meta({ examples: ['Large, 900 g', 'Box of four'] }),
  /** In grams, as baked; null for what is sold by the piece. */
  weightGrams: z
    .int()
    .min(1)
    .max(100_000)
    .nullable()
    .meta({ examples: [900, null] }),
})
export type Variant = z.infer<typeof Variant>
export const VariantCreate = Variant.omit({ id: true })
export const VariantUpdate = VariantCreate.partial()

/** A product as a card shows it. */
export const ProductSummary = Product.pick({ id: true, slug: true, name: true, category: true, picture: true })
/** What staff write of a product; its allergens are derived. */
export const ProductCreate = z.strictObject({
  slug: Slug.meta({ examples: ['country-sourdough'] }),
  name: Line(200).meta({ examples: ['Country sourdough'] }),
  description: Prose(1000).meta({ examples: ['Two days in the making: a dark crust and an open, springy crumb.'] }),
  categoryId: Id,
  pictureId: Id.nullable(),
  vatClass: VatClass,
  ingredients: z.array(Ingredient).min(1).max(60),
  mayContain: z.array(Allergen).max(14),
  storage: Prose(300).meta({ examples: ['Cut side down on a board; it keeps for four days, and freezes sliced.'] }),
  variants: z.array(VariantCreate).min(1).max(20),
})
export const ProductUpdate = ProductCreate.partial()
/** A product on a page of its own. */
export const ProductDetail = Product.extend({
  storage: ProductCreate.shape.storage,
  variants: z.array(Variant).max(20),
})
export type ProductDetail = z.infer<typeof ProductDetail>
