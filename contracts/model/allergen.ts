import { z } from 'zod'

/**
 * The 14 regulated allergens.
 * Source: Food Information Regulations 2014, retained Regulation (EU) 1169/2011, Annex II.
 */
export const Allergen = z.enum([
  'celery',
  'cereals_containing_gluten',
  'crustaceans',
  'eggs',
  'fish',
  'lupin',
  'milk',
  'molluscs',
  'mustard',
  'nuts',
  'peanuts',
  'sesame',
  'soya',
  'sulphites',
])
export type Allergen = z.infer<typeof Allergen>
