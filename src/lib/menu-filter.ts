import type { Allergen } from '#contracts/model/allergen.ts'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { ALLERGEN_NAMES, isAllergen } from './allergens.ts'

/** What somebody may eat by choice. Judged by the recipe alone: traces matter to an allergy, not to a choice. */
export const DIETS = {
  'no-milk-or-egg': { label: 'No milk or egg in the recipe', leavesOut: ['milk', 'eggs'] },
  'no-fish': { label: 'No fish or shellfish in the recipe', leavesOut: ['fish', 'crustaceans', 'molluscs'] },
  'no-soya': { label: 'No soya in the recipe', leavesOut: ['soya'] },
} as const satisfies Record<string, { label: string; leavesOut: Allergen[] }>
type Diet = keyof typeof DIETS

const isDiet = (value: string): value is Diet => Object.hasOwn(DIETS, value)

/** What of a menu somebody wants to see. */
export type MenuFilter = {
  search: string
  /** Empty for every category. */
  category: string
  /** Allergens that must be neither in a bake nor possibly in it. */
  without: Allergen[]
  diets: Diet[]
}

export const NO_FILTER: MenuFilter = { search: '', category: '', without: [], diets: [] }

/** Names in the query of the address, and of the fields of the form. */
export const FILTER_FIELDS = { search: 'q', category: 'category', without: 'without', diets: 'diet' } as const
const MAX_SEARCH = 100

export type Query = Record<string, string | string[] | undefined>
const listOf = (value: string | string[] | undefined) => [...new Set([value ?? []].flat())]

/** A filter from the query of an address; what it cannot mean is left out. */
export function filterFromQuery(query: Query): MenuFilter {
  return {
    search: (listOf(query.q)[0] ?? '').slice(0, MAX_SEARCH),
    category: listOf(query.category)[0] ?? '',
    without: listOf(query.without).filter(isAllergen),
    diets: listOf(query.diet).filter(isDiet),
  }
}

/**
 * The query of an address that shows the menu through a filter, with its `?`; empty for the whole menu.
 * @param others what the address asks for besides; it stays
 */
export function queryOf({ search, category, without, diets }: MenuFilter, others = ''): string {
  const query = new URLSearchParams(others)
  for (const field of Object.values(FILTER_FIELDS)) query.delete(field)
  if (search.trim()) query.set(FILTER_FIELDS.search, search.trim())
  if (category) query.set(FILTER_FIELDS.category, category)
  for (const allergen of without) query.append(FILTER_FIELDS.without, allergen)
  for (const diet of diets) query.append(FILTER_FIELDS.diets, diet)
  return query.size > 0 ? `?${query.toString()}` : ''
}

export const isFiltering = (filter: MenuFilter) => queryOf(filter) !== ''

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const wordsOf = ({ product, variantName }: MenuItem) =>
  plain(
    [
      product.name,
      variantName,
      product.category,
      product.description,
      ...product.ingredients.map(({ name }) => name),
    ].join(' '),
  )

/** What of a menu a filter shows. A category that the menu does not have counts for nothing. */
export function filterMenu(menu: MenuItem[], { search, category, without, diets }: MenuFilter): MenuItem[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  const hasCategory = menu.some(({ product }) => product.category === category)
  const leftOut = new Set<Allergen>(diets.flatMap((diet) => DIETS[diet].leavesOut))
  return menu.filter((item) => {
    const { product } = item
    if (hasCategory && product.category !== category) return false
    if (without.some((one) => product.allergens.includes(one) || product.mayContain.includes(one))) return false
    if (product.allergens.some((one) => leftOut.has(one))) return false
    const words = wordsOf(item)
    return wanted.every((word) => words.includes(word))
  })
}

/** What a menu can be filtered by: nothing is offered that would change nothing. */
export function choicesOf(menu: MenuItem[]) {
  const inside = new Set(menu.flatMap(({ product }) => product.allergens))
  const possible = new Set(menu.flatMap(({ product }) => [...product.allergens, ...product.mayContain]))
  return {
    categories: [...new Set(menu.map(({ product }) => product.category))],
    allergens: Object.keys(ALLERGEN_NAMES)
      .filter(isAllergen)
      .filter((allergen) => possible.has(allergen)),
    diets: Object.keys(DIETS)
      .filter(isDiet)
      .filter((diet) => DIETS[diet].leavesOut.some((allergen) => inside.has(allergen))),
  }
}
