import { describe, expect, it } from 'vitest'
import { edgeItems, emptyMenu, typical } from '#mocks/flat/bake-sale.ts'
import {
  choicesOf,
  filterFromQuery,
  filterMenu,
  isFiltering,
  NO_FILTER,
  queryOf,
  type MenuFilter,
} from './menu-filter.ts'

const namesOf = (filter: Partial<MenuFilter>) => [
  ...new Set(filterMenu(typical.menu, { ...NO_FILTER, ...filter }).map(({ product }) => product.name)),
]

describe('a filter of a menu', () => {
  it('shows everything when nothing is asked', () => {
    expect(filterMenu(typical.menu, NO_FILTER)).toEqual(typical.menu)
    expect(filterMenu(emptyMenu.menu, NO_FILTER)).toEqual([])
  })

  it('hides what contains an allergen, and what may contain it', () => {
    expect(namesOf({ without: ['sesame'] })).not.toContain('Country sourdough')
    expect(namesOf({ without: ['nuts'] })).toEqual(['Olive and rosemary fougasse'])
    expect(namesOf({ without: ['cereals_containing_gluten'] })).toEqual([])
  })

  it('judges a diet by the recipe, not by traces', () => {
    expect(namesOf({ diets: ['no-milk-or-egg'] })).toEqual([
      'Country sourdough',
      'Seeded rye',
      'Olive and rosemary fougasse',
    ])
  })

  it('finds each word anywhere in what is told of a bake, without minding accents or capitals', () => {
    expect(namesOf({ search: 'CROÍSSANT  butter' })).toContain('Butter croissant')
    expect(namesOf({ search: 'rosemary' })).toEqual(['Olive and rosemary fougasse'])
    expect(namesOf({ search: 'unobtainium' })).toEqual([])
  })

  it('keeps to a category, and to none that the menu does not have', () => {
    expect(
      new Set(filterMenu(typical.menu, { ...NO_FILTER, category: 'Pastry' }).map((item) => item.product.category)),
    ).toEqual(new Set(['Pastry']))
    expect(namesOf({ category: 'Soup' })).toEqual(namesOf({}))
  })

  it('offers only what would change something', () => {
    expect(choicesOf(typical.menu)).toMatchObject({
      categories: ['Bread', 'Pastry', 'Cakes and biscuits'],
      diets: ['no-milk-or-egg', 'no-soya'],
    })
    expect(choicesOf(typical.menu).allergens).not.toContain('lupin')
    expect(choicesOf(edgeItems.menu).allergens).toHaveLength(14)
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
