import { detailOf, shownOf } from '../bakery/present.ts'
import type { BakeryProduct } from '../bakery/types.ts'
import type { World } from '../world.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listCategories = operations.catalogue.listCategories.handler(({ context: { world }, input }) =>
  pageOf(world.office.categories, input, ({ id }) => id),
)

/** How many units of a product have been ordered, over all bake sales. */
const unitsOf = ({ bakery }: World, { variants }: BakeryProduct) =>
  bakery.bakeSales
    .flatMap(({ menu }) => menu)
    .filter(({ variantId }) => variants.some(({ id }) => id === variantId))
    .reduce((sum, { reserved }) => sum + reserved, 0)

const sorted = (world: World, products: BakeryProduct[], sort: 'name' | 'newest' | 'bestselling') => {
  if (sort === 'name') return products.toSorted((one, other) => one.name.localeCompare(other.name))
  if (sort === 'newest') return products.toReversed()
  return products
    .map((product) => ({ product, units: unitsOf(world, product) }))
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.units - one.units || one.product.id.localeCompare(other.product.id))
    .map(({ product }) => product)
}

export const listProducts = operations.catalogue.list.handler(({ context: { world }, input }) => {
  const { category, search, sort } = input
  const shelf = world.office.categories.find(({ slug }) => slug === category)
  const words = search?.toLowerCase().split(/\s+/) ?? []
  const found = world.bakery.products
    .filter((product) => category === undefined || product.category === shelf?.name)
    .filter(({ name, description }) => words.every((word) => `${name} ${description}`.toLowerCase().includes(word)))
  return pageOf(sorted(world, found, sort).map(shownOf), input, ({ id }) => id)
})

export const getProduct = operations.catalogue.get.handler(({ context: { world }, input, errors }) => {
  const product = world.bakery.products.find(({ slug }) => slug === input.slug)
  if (!product) throw errors.PRODUCT_NOT_FOUND({ data: { id: input.slug } })
  return product
})

export const listOffers = operations.catalogue.listOffers.handler(({ context: { world }, input, errors }) => {
  const { bakery, now } = world
  const product = bakery.products.find(({ slug }) => slug === input.slug)
  if (!product) throw errors.PRODUCT_NOT_FOUND({ data: { id: input.slug } })
  const items = bakery.bakeSales
    .filter(({ status, collectionEndsAt }) => status === 'published' && Date.parse(collectionEndsAt) > now.getTime())
    .map((sale) => detailOf(bakery, sale, now))
    .sort((one, other) => one.collectionEndsAt.localeCompare(other.collectionEndsAt) || one.id.localeCompare(other.id))
    .map(({ menu, slots: _slots, ...bakeSale }) => ({
      bakeSale,
      items: menu.filter((item) => item.product.id === product.id),
    }))
    .filter((offer) => offer.items.length > 0)
  return { items }
})
