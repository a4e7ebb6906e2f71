import { shownOf } from '../bakery/present.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listCategories = operations.catalogue.listCategories.handler(({ context: { world }, input }) =>
  pageOf(world.office.categories, input, ({ id }) => id),
)

export const listProducts = operations.catalogue.list.handler(({ context: { world }, input }) => {
  const { category, search, sort } = input
  const shelf = world.office.categories.find(({ slug }) => slug === category)
  const words = search?.toLowerCase().split(/\s+/) ?? []
  const found = world.bakery.products
    .filter((product) => category === undefined || product.category === shelf?.name)
    .filter(({ name, description }) => words.every((word) => `${name} ${description}`.toLowerCase().includes(word)))
  const sorted =
    sort === 'name' ? found.toSorted((one, other) => one.name.localeCompare(other.name)) : found.toReversed()
  return pageOf(sorted.map(shownOf), input, ({ id }) => id)
})

export const getProduct = operations.catalogue.get.handler(({ context: { world }, input, errors }) => {
  const product = world.bakery.products.find(({ slug }) => slug === input.slug)
  if (!product) throw errors.PRODUCT_NOT_FOUND({ data: { id: input.slug } })
  return product
})
