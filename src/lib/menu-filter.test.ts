import { describe, expect, it } from 'vitest'
import type { Allergen } from '#contracts/model/allergen.ts'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import {
  choicesOf,
  filterFromQuery,
  filterMenu,
  isFiltering,
  NO_FILTER,
  queryOf,
  type MenuFilter,
} from './menu-filter.ts'

type Told = { name: string; category: string; ingredient?: string; allergens: Allergen[]; mayContain: Allergen[] }

const item = ({ name, category, ingredient = 'water', allergens, mayContain }: Told): MenuItem => ({
  id: crypto.randomUUID(),
  variantName: 'Each',
  pricePence: 300,
  left: 5,
  perCustomerLimit: 5,
  product: {
    id: crypto.randomUUID(),
    slug: 'a-bake',
    name,
    description: '',
    category,
    picture: null,
    vatClass: 'zero',
    ingredients: [{ name: ingredient, allergens: [] }],
    allergens,
    mayContain,
  },
})

const MENU = [
  item({
    name: 'Sourdough',
    category: 'Bread',
    allergens: ['cereals_containing_gluten'],
    mayContain: ['nuts', 'sesame'],
  }),
  item({
    name: 'Fougasse',
    category: 'Bread',
    ingredient: 'rosemary',
    allergens: ['cereals_containing_gluten'],
    mayContain: ['milk'],
  }),
  item({
    name: 'Butter croissant',
    category: 'Pastry',
    allergens: ['cereals_containing_gluten', 'eggs', 'milk'],
    mayContain: ['nuts'],
  }),
  item({
    name: 'Brownie',
    category: 'Cakes and biscuits',
    allergens: ['eggs', 'milk', 'nuts', 'soya'],
    mayContain: [],
  }),
]

const namesOf = (filter: Partial<MenuFilter>) => [
  ...new Set(filterMenu(MENU, { ...NO_FILTER, ...filter }).map(({ product }) => product.name)),
]

describe('a filter of a menu', () => {
  it('shows everything when nothing is asked', () => {
    expect(filterMenu(MENU, NO_FILTER)).toEqual(MENU)
    expect(filterMenu([], NO_FILTER)).toEqual([])
  })

  it('hides what contains an allergen, and what may contain it', () => {
    expect(namesOf({ without: ['nuts'] })).toEqual(['Fougasse'])
    expect(namesOf({ without: ['sesame', 'soya'] })).toEqual(['Fougasse', 'Butter croissant'])
    expect(namesOf({ without: ['cereals_containing_gluten', 'nuts'] })).toEqual([])
  })

  it('judges a diet by the recipe, not by traces', () => {
    expect(namesOf({ diets: ['no-milk-or-egg'] })).toEqual(['Sourdough', 'Fougasse'])
  })

  it('finds each word anywhere in what is told of a bake, without minding accents or capitals', () => {
    expect(namesOf({ search: 'CROÍSSANT  butter' })).toEqual(['Butter croissant'])
    expect(namesOf({ search: 'rosemary' })).toEqual(['Fougasse'])
    expect(namesOf({ search: 'unobtainium' })).toEqual([])
  })

  it('keeps to a category, and to none that the menu does not have', () => {
    expect(
      new Set(filterMenu(MENU, { ...NO_FILTER, category: 'Pastry' }).map((item) => item.product.category)),
    ).toEqual(new Set(['Pastry']))
    expect(namesOf({ category: 'Soup' })).toEqual(namesOf({}))
  })

  it('offers only what would change something', () => {
    expect(choicesOf(MENU)).toMatchObject({
      categories: ['Bread', 'Pastry', 'Cakes and biscuits'],
      diets: ['no-milk-or-egg', 'no-soya'],
    })
    expect(choicesOf(MENU).allergens).not.toContain('lupin')
    expect(choicesOf([])).toEqual({ categories: [], allergens: [], diets: [] })
  })
})

describe('a filter in an address', () => {
  it('survives the way there and back', () => {
    const filter: MenuFilter = {
      search: 'plum & rye',
      category: 'Cakes and biscuits',
      without: ['nuts', 'milk'],
      diets: ['no-soya'],
    }
    const query = new URLSearchParams(queryOf(filter))
    const read = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]))
    expect(filterFromQuery(read)).toEqual(filter)
  })

  it('is none when the address asks for nothing that it can mean', () => {
    const filter = filterFromQuery({ without: ['__proto__', 'stones'], diet: 'constructor', other: 'x', q: '  ' })
    expect(isFiltering(filter)).toBe(false)
    expect(queryOf(filter)).toBe('')
  })

  it('is cut where nobody can have meant it', () => {
    expect(filterFromQuery({ q: 'a'.repeat(5000) }).search).toHaveLength(100)
  })
})
