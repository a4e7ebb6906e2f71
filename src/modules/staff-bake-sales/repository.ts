import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { BakeSaleDetail, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import {
  locationColumns,
  menuColumns,
  saleColumns,
  storedMenu,
  storedSale,
  summaryAt,
  unitsLeft,
} from '#modules/bake-sales/repository.ts'
import { LIVING } from '#modules/orders/transitions.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import {
  bakePlans,
  bakeSales,
  blackouts,
  categories,
  locations,
  menuItems,
  orders,
  pools,
  productIngredients,
  products,
  slots,
  variants,
} from '#platform/schema.ts'

type Status = (typeof bakeSales.$inferSelect)['status']

const MOST_ITEMS = 200
const MOST_SLOTS = 100
const MOST_POOLS = 50

/** All that an act of staff on a bake sale must be judged by, and all that it is answered with; null for none. One round trip. */
export async function findSale(database: Database, id: string) {
  const [[found], menu, ingredients, slotRows, poolRows, [plan], [living]] = await database.batch([
    database
      .select({
        sale: saleColumns,
        location: locationColumns,
        version: sql<number>`${bakeSales.version}`.as('sale_version'),
      })
      .from(bakeSales)
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(eq(bakeSales.id, id)),
    database
      .select({
        ...menuColumns,
        left: unitsLeft.as('units_left'),
        variantId: menuItems.variantId,
        capacity: menuItems.capacity,
        reserved: menuItems.reserved,
        poolId: menuItems.poolId,
        poolUnits: menuItems.poolUnits,
        leadTimeHours: menuItems.leadTimeHours,
        packed: menuItems.packed,
      })
      .from(menuItems)
      .innerJoin(variants, eq(variants.id, menuItems.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(eq(menuItems.bakeSaleId, id))
      .orderBy(asc(menuItems.position), asc(menuItems.id))
      .limit(MOST_ITEMS),
    database
      .select()
      .from(productIngredients)
      .where(
        inArray(
          productIngredients.productId,
          database
            .select({ id: variants.productId })
            .from(variants)
            .innerJoin(menuItems, eq(menuItems.variantId, variants.id))
            .where(eq(menuItems.bakeSaleId, id)),
        ),
      )
      .orderBy(asc(productIngredients.productId), asc(productIngredients.position)),
    database.select().from(slots).where(eq(slots.bakeSaleId, id)).orderBy(asc(slots.startsAt)).limit(MOST_SLOTS),
    database.select().from(pools).where(eq(pools.bakeSaleId, id)).limit(MOST_POOLS),
    database.select({ frozenAt: bakePlans.frozenAt }).from(bakePlans).where(eq(bakePlans.bakeSaleId, id)),
    database
      .select({ orders: sql<number>`count(*)` })
      .from(orders)
      .where(and(eq(orders.bakeSaleId, id), inArray(orders.status, [...LIVING]))),
  ])
  if (!found) return null
  return {
    sale: storedSale(found),
    version: found.version,
    menu: storedMenu(menu, ingredients),
    slots: slotRows.map((slot) => ({
      ...slot,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
    })),
    pools: poolRows,
    isPlanned: plan !== undefined,
    livingOrders: living?.orders ?? 0,
  }
}
export type FoundSale = NonNullable<Awaited<ReturnType<typeof findSale>>>

/** A bake sale as the contract shows it, whatever its state. */
export const detailOf = ({ sale, menu, slots: found }: FoundSale, now: Date): BakeSaleDetail => ({
  ...summaryAt(sale, now),
  menu: menu.map(({ id, product, variantName, pricePence, left, perCustomerLimit }) => ({
    ...{ id, product, variantName, pricePence, left, perCustomerLimit },
  })),
  slots: found.map(({ id, fulfilment, startsAt, endsAt, capacity, reserved }) => ({
    ...{ id, fulfilment, startsAt, endsAt, left: capacity - reserved },
  })),
})

type Page = { status?: Status | undefined; sort: 'soonest' | 'latest'; after?: string | undefined; limit: number }

/** Bake sales of every state. A cursor that is none starts from the beginning. One round trip. */
export async function findSales(database: Database, { status, sort, after, limit }: Page, now: Date) {
  const by = sort === 'soonest' ? asc : desc
  const beyond: SQL | undefined =
    after === undefined
      ? undefined
      : sql`(NOT EXISTS (SELECT 1 FROM "bake_sales" AS "last" WHERE "last"."id" = ${after})
          OR ("bake_sales"."collection_ends_at", "bake_sales"."id") ${sql.raw(sort === 'soonest' ? '>' : '<')}
            (SELECT "last"."collection_ends_at", "last"."id" FROM "bake_sales" AS "last" WHERE "last"."id" = ${after}))`
  const rows = await database
    .select({ sale: saleColumns, location: locationColumns })
    .from(bakeSales)
    .innerJoin(locations, eq(locations.id, bakeSales.locationId))
    .where(and(status === undefined ? undefined : eq(bakeSales.status, status), beyond))
    .orderBy(by(bakeSales.collectionEndsAt), by(bakeSales.id))
    .limit(limit)
  return rows.map((row): BakeSaleSummary => summaryAt(storedSale(row), now))
}

type Named = {
  /** The bake sale that it is about; none for a new one. */
  id?: string
  slug: string
  onDate: string
  locationId?: string | undefined
  variantIds?: string[]
  poolIds?: string[]
}

/** What the rest of the bakery has to say to what is named: who has the slug, what does not exist, whether the date is free. One round trip. */
export async function findNamed(
  database: Database,
  { id = '', slug, onDate, locationId = '', variantIds = [], poolIds = [] }: Named,
) {
  const [taken, [location], known, foreign, [blackout]] = await database.batch([
    database
      .select({ id: bakeSales.id })
      .from(bakeSales)
      .where(and(eq(bakeSales.slug, slug), sql`${bakeSales.id} <> ${id}`)),
    database.select({ id: locations.id }).from(locations).where(eq(locations.id, locationId)),
    database
      .select({ id: variants.id })
      .from(variants)
      .where(sql`${variants.id} IN ${among(variantIds)}`),
    database
      .select({ id: pools.id })
      .from(pools)
      .where(sql`${pools.id} IN ${among(poolIds)} AND ${pools.bakeSaleId} <> ${id}`),
    database.select().from(blackouts).where(eq(blackouts.onDate, onDate)),
  ])
  const isKnown = new Set(known.map((variant) => variant.id))
  return {
    isSlugTaken: taken.length > 0,
    isLocationKnown: location !== undefined,
    /** The first place of a variant that there is not; -1 for none. */
    strangeVariant: variantIds.findIndex((variant) => !isKnown.has(variant)),
    /** The first place of a pool that another bake sale has; -1 for none. */
    strangePool: poolIds.findIndex((pool) => foreign.some((other) => other.id === pool)),
    blackout: blackout ?? null,
  }
}
