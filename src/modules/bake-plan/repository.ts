import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { bakePlans, bakeSales, menuItems, planAddenda, pools, products, slots, variants } from '#platform/schema.ts'

/** A line of a plan as it is kept: what is baked of a menu item, what a piece draws on, and when it is handed over. */
type PlannedLine = {
  menuItemId: string
  productName: string
  variantName: string
  quantity: number
  poolId: string | null
  poolUnits: number
  bySlot: { slotId: string; quantity: number }[]
}

const HOLDS = sql`"orders"."status" NOT IN ('cancelled', 'expired')`

/** Orders of `"bake_sales"` that hold something. */
const ordersHeld = sql<number>`(SELECT count(*) FROM "orders" WHERE "orders"."bake_sale_id" = "bake_sales"."id" AND ${HOLDS})`

/** What those orders hold, as `PlannedLine`s in JSON, in the order of the menu. */
const linesHeld = sql<string>`(
  SELECT json_group_array(json("line")) FROM (
    SELECT json_object(
      'menuItemId', "menu_items"."id", 'productName', "products"."name", 'variantName', "variants"."name",
      'quantity', sum("held"."quantity"), 'poolId', "menu_items"."pool_id", 'poolUnits', "menu_items"."pool_units",
      'bySlot', json_group_array(json_object('slotId', "held"."slot_id", 'quantity', "held"."quantity"))
    ) AS "line"
    FROM (
      SELECT "orders"."slot_id", "order_lines"."menu_item_id", sum("order_lines"."quantity") AS "quantity"
      FROM "orders" JOIN "order_lines" ON "order_lines"."order_id" = "orders"."id"
      WHERE "orders"."bake_sale_id" = "bake_sales"."id" AND ${HOLDS}
      GROUP BY "order_lines"."menu_item_id", "orders"."slot_id"
    ) AS "held"
    JOIN "menu_items" ON "menu_items"."id" = "held"."menu_item_id"
    JOIN "variants" ON "variants"."id" = "menu_items"."variant_id"
    JOIN "products" ON "products"."id" = "variants"."product_id"
    GROUP BY "menu_items"."id"
    ORDER BY "menu_items"."position", "menu_items"."id"
  )
)`

/** Whether a bake sale of the query has its plan. */
export const isPlanned =
  sql<number>`EXISTS (SELECT 1 FROM "bake_plans" WHERE "bake_plans"."bake_sale_id" = "bake_sales"."id")`.as(
    'is_planned',
  )

/** Bake sales that have closed and have no plan yet, the longest ago first. One round trip. */
export const findUnplanned = (database: Database, now: Date, limit: number) =>
  database
    .select({ id: bakeSales.id })
    .from(bakeSales)
    .where(
      and(
        eq(bakeSales.status, 'published'),
        lte(bakeSales.cutoffAt, now),
        sql`NOT EXISTS (SELECT 1 FROM "bake_plans" WHERE "bake_plans"."bake_sale_id" = "bake_sales"."id")`,
      ),
    )
    .orderBy(asc(bakeSales.cutoffAt))
    .limit(limit)

/**
 * Freezes the plan of a bake sale, unless it is open again, or somebody else has. One statement, so that what it counts is what there is at that
 * moment; a trigger refuses every order that would come in behind it. One round trip.
 */
export async function freeze(database: Database, bakeSaleId: string, now: Date) {
  await database
    .insert(bakePlans)
    .select(
      sql`SELECT "bake_sales"."id", ${now.getTime()}, ${ordersHeld}, ${linesHeld} FROM "bake_sales"
        WHERE "bake_sales"."id" = ${bakeSaleId} AND "bake_sales"."status" = 'published' AND "bake_sales"."cutoff_at" <= ${now.getTime()}`,
    )
    .onConflictDoNothing()
}

const MOST_ADDENDA = 1000

/** The plan of a bake sale, frozen or as it would be now, and what is said of it; null for no such bake sale. One round trip. */
export async function findPlan(database: Database, bakeSaleId: string) {
  const [[now], [frozen], addenda, poolRows, slotRows] = await database.batch([
    database
      .select({ orders: ordersHeld.as('orders_held'), lines: linesHeld.as('lines_held') })
      .from(bakeSales)
      .where(eq(bakeSales.id, bakeSaleId)),
    database.select().from(bakePlans).where(eq(bakePlans.bakeSaleId, bakeSaleId)),
    database
      .select({
        sequence: planAddenda.sequence,
        at: planAddenda.at,
        menuItemId: planAddenda.menuItemId,
        productName: sql<string>`${products.name}`.as('product_name'),
        variantName: sql<string>`${variants.name}`.as('variant_name'),
        units: planAddenda.units,
        reason: planAddenda.reason,
      })
      .from(planAddenda)
      .innerJoin(menuItems, eq(menuItems.id, planAddenda.menuItemId))
      .innerJoin(variants, eq(variants.id, menuItems.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .where(eq(planAddenda.bakeSaleId, bakeSaleId))
      .orderBy(asc(planAddenda.sequence))
      .limit(MOST_ADDENDA),
    database.select().from(pools).where(eq(pools.bakeSaleId, bakeSaleId)).orderBy(asc(pools.name)).limit(50),
    database.select().from(slots).where(eq(slots.bakeSaleId, bakeSaleId)).orderBy(asc(slots.startsAt)).limit(100),
  ])
  if (!now) return null
  return {
    bakeSaleId,
    frozenAt: frozen?.frozenAt ?? null,
    orders: frozen?.orders ?? now.orders,
    lines: (frozen?.lines ?? JSON.parse(now.lines)) as PlannedLine[],
    addenda,
    pools: poolRows,
    slots: slotRows,
  }
}
export type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>
