import type { Allergen } from '#contracts/model/allergen.ts'
import { idOf } from './ids.ts'
import type { BakeryProduct } from './types.ts'

/** An ingredient and the allergens in it. */
type Written = [name: string, ...allergens: Allergen[]]

type Recipe = {
  slug: string
  name: string
  category: string
  description: string
  /** What the picture shows, for those who do not see it. */
  alt: string
  /** In weight order, heaviest first. */
  ingredients: Written[]
  mayContain?: Allergen[]
  variants: string[]
  vatClass?: BakeryProduct['vatClass']
}

/** A product from its recipe: what can be derived is derived. */
export function product({
  slug,
  alt,
  ingredients,
  mayContain = [],
  variants,
  vatClass = 'zero',
  ...words
}: Recipe): BakeryProduct {
  return {
    id: idOf('product', slug),
    slug,
    ...words,
    picture: { src: `/pictures/${slug}.svg`, alt },
    vatClass,
    ingredients: ingredients.map(([name, ...allergens]) => ({ name, allergens })),
    allergens: [...new Set(ingredients.flatMap(([, ...allergens]) => allergens))].sort(),
    mayContain,
    variants: variants.map((name) => ({ id: idOf('variant', slug, name), name })),
  }
}
