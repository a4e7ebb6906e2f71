import type { Category } from '#contracts/model/category.ts'
import { idOf } from './ids.ts'
import type { BakeryProduct } from './types.ts'

const SHELVES: Record<string, string> = {
  Bread: 'Long fermentation, dark crusts, nothing but flour, water and salt to begin with.',
  Pastry: 'Laminated on Thursday, proved overnight, baked before it is light.',
  'Cakes and biscuits': 'Tins and trays for the walk home, most of which never get there.',
}

/** The shelves that products stand on, in the order in which they come. */
export const makeCategories = (products: BakeryProduct[]): Category[] =>
  [...new Set(products.map(({ category }) => category))].map((name, position) => ({
    id: idOf('category', name),
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    description: SHELVES[name] ?? '',
    position,
  }))
