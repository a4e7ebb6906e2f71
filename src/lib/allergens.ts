import type { Allergen } from '#contracts/model/allergen.ts'

/** The regulated allergens as they are told to customers. */
export const ALLERGEN_NAMES = {
  celery: 'celery',
  cereals_containing_gluten: 'gluten',
  crustaceans: 'crustaceans',
  eggs: 'eggs',
  fish: 'fish',
  lupin: 'lupin',
  milk: 'milk',
  molluscs: 'molluscs',
  mustard: 'mustard',
  nuts: 'nuts',
  peanuts: 'peanuts',
  sesame: 'sesame',
  soya: 'soya',
  sulphites: 'sulphites',
} satisfies Record<Allergen, string>

export const isAllergen = (value: string): value is Allergen => Object.hasOwn(ALLERGEN_NAMES, value)
