import { eq, inArray, sql, type SQL } from 'drizzle-orm'
import { menuColumns, storedMenu } from '#modules/bake-sales/repository.ts'
import type { Database } from '#platform/database.ts'
import {
  categories,
  menuItems,
  pools,
  productIngredients,
  products,
  redemptions,
  variants,
  vouchers,
} from '#platform/schema.ts'
import type { ShelfItem, ShelfVoucher } from './rules.ts'

/** Units that a pool has left; null for an item that draws on none. */
const poolLeft = sql<number | null>`(
  SELECT ${pools.capacity} - ${pools.reserved} FROM ${pools} WHERE ${pools.id} = ${menuItems.poolId}
)`

/** Menu items with their products and what is left of them, and the ingredients of those products. @param which of them */
export const shelfQueries = (database: Database, which: SQL | undefined) =>
  [
    database
      .select({
        ...menuColumns,
        bakeSaleId: menuItems.bakeSaleId,
        variantId: menuItems.variantId,
        leadTimeHours: menuItems.leadTimeHours,
        poolId: menuItems.poolId,
        poolUnits: menuItems.poolUnits,
        poolLeft: poolLeft.as('pool_left'),
        left: sql<number>`${menuItems.capacity} - ${menuItems.reserved}`.as('own_left'),
      })
      .from(menuItems)
      .innerJoin(variants, eq(variants.id, menuItems.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(which),
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
            .where(which),
        ),
      )
      .orderBy(productIngredients.productId, productIngredients.position),
  ] as const

type ShelfRows = Awaited<ReturnType<typeof shelfQueries>[0]>

/** Rows of `shelfQueries` as an order is judged by them. */
export const shelfItems = (rows: ShelfRows, ingredients: (typeof productIngredients.$inferSelect)[]) =>
  new Map(
    storedMenu(rows, ingredients).map(({ poolId, poolUnits, poolLeft: inPool, ...item }): [string, ShelfItem] => [
      item.id,
      {
        ...item,
        pool: poolId === null || inPool === null ? null : { id: poolId, left: inPool, units: poolUnits },
      },
    ]),
  )

/** A voucher by its code, and how often a customer has used it. */
export const voucherQuery = (database: Database, code: string | SQL, email: string) =>
  database
    .select({
      voucher: vouchers,
      shelves: sql<string>`(
        SELECT json_group_array(name) FROM ${categories} WHERE id IN (SELECT value FROM json_each("vouchers"."category_ids"))
      )`.as('shelves'),
      usedByCustomer: sql<number>`(
        SELECT count(DISTINCT checkout_id) FROM ${redemptions}
        WHERE voucher_id = "vouchers"."id" AND customer_email = ${email} AND released_at IS NULL
      )`.as('used_by_customer'),
    })
    .from(vouchers)
    .where(sql`${vouchers.code} = ${code}`)

type VoucherRow = Awaited<ReturnType<typeof voucherQuery>>[number]

export const shelfVoucher = ({ voucher, shelves, usedByCustomer }: VoucherRow): ShelfVoucher => {
  const { categoryIds: _categoryIds, startsAt, endsAt, ...terms } = voucher
  return {
    ...terms,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    categories: JSON.parse(shelves) as string[],
    usedByCustomer,
  }
}
