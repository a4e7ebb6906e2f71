import { DELIVERY_AREAS } from '../bakery/areas.ts'
import { detailOf, summaryOf } from '../bakery/present.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listBakeSales = operations.bakeSales.list.handler(({ context: { world }, input }) => {
  const upcoming = world.bakery.bakeSales
    .filter((sale) => sale.status === 'published' && Date.parse(sale.collectionEndsAt) > world.now.getTime())
    .map((sale) => summaryOf(world.bakery, sale, world.now))
    .sort((one, other) => one.collectionEndsAt.localeCompare(other.collectionEndsAt) || one.id.localeCompare(other.id))
  const { items, nextCursor } = pageOf(upcoming, input, ({ id }) => id)
  return { items: items.filter(({ state }) => !input.state || state === input.state), nextCursor }
})

export const getBakeSale = operations.bakeSales.get.handler(({ context: { world }, input, errors }) => {
  const sale = world.bakery.bakeSales.find(({ slug, status }) => slug === input.slug && status !== 'draft')
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { slug: input.slug } })
  return detailOf(world.bakery, sale, world.now)
})

export const getAvailability = operations.bakeSales.getAvailability.handler(({ context: { world }, input, errors }) => {
  const sale = world.bakery.bakeSales.find(({ slug, status }) => slug === input.slug && status !== 'draft')
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { slug: input.slug } })
  const leftOf = ({ id, capacity, reserved }: { id: string; capacity: number; reserved: number }) => ({
    id,
    left: capacity - reserved,
  })
  return { at: world.now.toISOString(), menu: sale.menu.map(leftOf), slots: sale.slots.map(leftOf) }
})

export const listDeliveryAreas = operations.bakeSales.listDeliveryAreas.handler(({ context: { world } }) => ({
  items: world.isEmpty ? [] : DELIVERY_AREAS,
}))
