import { detailOf, summaryOf } from '../bakery/present.ts'
import { operations } from './operations.ts'

export const listBakeSales = operations.bakeSales.list.handler(({ context: { world }, input }) => {
  const upcoming = world.bakery.bakeSales
    .filter((sale) => sale.status === 'published' && Date.parse(sale.collectionEndsAt) > world.now.getTime())
    .map((sale) => summaryOf(world.bakery, sale, world.now))
    .sort((one, other) => one.collectionEndsAt.localeCompare(other.collectionEndsAt) || one.id.localeCompare(other.id))
  const start = upcoming.findIndex(({ id }) => id === input.cursor) + 1
  const page = upcoming.slice(start, start + input.limit)
  return {
    items: page.filter(({ state }) => !input.state || state === input.state),
    nextCursor: start + input.limit < upcoming.length ? (page.at(-1)?.id ?? null) : null,
  }
})

export const getBakeSale = operations.bakeSales.get.handler(({ context: { world }, input, errors }) => {
  const sale = world.bakery.bakeSales.find(({ slug, status }) => slug === input.slug && status !== 'draft')
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { slug: input.slug } })
  return detailOf(world.bakery, sale, world.now)
})
