import { asc, eq, sql } from 'drizzle-orm'
import type { BakeSaleAtDesk, BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import { summaryAt } from '#modules/bake-sales/repository.ts'
import type { Database } from '#platform/database.ts'
import { locations, products, variants } from '#platform/schema.ts'
import type { FoundSale } from './repository.ts'

const MOST_LOCATIONS = 200
const MOST_VARIANTS = 1000

/** A bake sale as the desk has it. */
export const atDeskOf = (found: FoundSale, now: Date): BakeSaleAtDesk => ({
  ...summaryAt(found.sale, now),
  menu: found.menu.map(({ id, variantId, product, variantName, pricePence, ...item }) => {
    const { capacity, reserved, perCustomerLimit, poolId, poolUnits, leadTimeHours, packed } = item
    return {
      ...{ id, variantId, productName: product.name, variantName, pricePence, capacity, reserved },
      ...{ perCustomerLimit, poolId, poolUnits, leadTimeHours, packed },
    }
  }),
  slots: found.slots.map(({ id, fulfilment, startsAt, endsAt, capacity, reserved }) => ({
    ...{ id, fulfilment, startsAt, endsAt, capacity, reserved },
  })),
  pools: found.pools.map(({ id, name, capacity, reserved }) => ({ id, name, capacity, reserved })),
  isPlanned: found.isPlanned,
  livingOrders: found.livingOrders,
})

/** What a bake sale can be made of, by name. One round trip. */
export async function findChoices(database: Database): Promise<BakeSaleChoices> {
  const [places, made] = await database.batch([
    database
      .select({ id: locations.id, slug: locations.slug, name: locations.name, postcode: locations.postcode })
      .from(locations)
      .orderBy(asc(locations.name))
      .limit(MOST_LOCATIONS),
    database
      .select({
        id: variants.id,
        // D1 answers a batch by the names of columns: two may not be called the same.
        productName: sql<string>`${products.name}`.as('product_name'),
        variantName: sql<string>`${variants.name}`.as('variant_name'),
      })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .orderBy(asc(products.name), asc(variants.name))
      .limit(MOST_VARIANTS),
  ])
  return { locations: places, variants: made }
}
