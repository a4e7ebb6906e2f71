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
  /** Where it keeps unlike the rest of its category. */
  storage?: string
}

/** How to keep it, by category. */
const STORAGE: Record<string, string> = {
  Bread: 'Cut side down on a board, or in a cloth: four days. It freezes well, sliced.',
  Pastry: 'Best on the day. Warm it through for five minutes at 180 °C on the next.',
  'Cakes and biscuits': 'In a tin, away from the sun: a week.',
}

/** `Large, 900 g` weighs 900 grams; a box of four is not weighed. */
const gramsOf = (variant: string) => {
  const grams = /(\d+) g\b/.exec(variant)?.[1]
  return grams === undefined ? null : Number(grams)
}

/** A product from its recipe: what can be derived is derived. */
export function product({
  slug,
  alt,
  ingredients,
  mayContain = [],
  variants,
  vatClass = 'zero',
  storage,
  ...words
}: Recipe): BakeryProduct {
  return {
    id: idOf('product', slug),
    slug,
    ...words,
    picture: { src: `/media/${slug}.webp`, alt },
    vatClass,
    ingredients: ingredients.map(([name, ...allergens]) => ({ name, allergens })),
    allergens: [...new Set(ingredients.flatMap(([, ...allergens]) => allergens))].sort(),
    mayContain,
    storage: storage ?? STORAGE[words.category] ?? '',
    variants: variants.map((name) => ({ id: idOf('variant', slug, name), name, weightGrams: gramsOf(name) })),
  }
}
