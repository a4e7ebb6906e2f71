import { QUERY_TTL_SECONDS } from '#lib/constants/backend.ts'
import { findOffers } from '#modules/bake-sales/repository.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { queryKey } from '#platform/query-cache.ts'
import { findCategories, findProduct, findProducts } from './repository.ts'

export const listCategories = operations.catalogue.listCategories.handler(async ({ context, input }) =>
  pageOf(await findCategories(context.database, input.cursor, input.limit + 1), input.limit),
)

export const listProducts = operations.catalogue.list.handler(async ({ context, input }) => {
  const { category, search, sort, cursor, limit } = input
  const words = search?.split(/\s+/) ?? []
  return pageOf(await findProducts(context.database, { category, words, sort, after: cursor, limit: limit + 1 }), limit)
})

export const getProduct = operations.catalogue.get.handler(async ({ context, input, errors }) => {
  const product = await context.cache.read(queryKey('product', input.slug), QUERY_TTL_SECONDS.product, () =>
    findProduct(context.database, input.slug),
  )
  if (!product) throw errors.PRODUCT_NOT_FOUND({ data: { id: input.slug } })
  return product
})

const MOST_SALES = 50

export const listOffers = operations.catalogue.listOffers.handler(async ({ context, input, errors }) => {
  const offers = await findOffers(context.database, input.slug, context.clock.now())
  if (!offers) throw errors.PRODUCT_NOT_FOUND({ data: { id: input.slug } })
  return { items: offers.slice(0, MOST_SALES) }
})
