import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WantedParts } from '#lib/bake-sale-parts.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { basketLines, menuItems, pools, slots } from '#platform/schema.ts'

type Statements = BatchItem<'sqlite'>[]

/** D1 takes 100 parameters a statement. */
const chunks = <T>(rows: T[], columns: number) => {
  const size = Math.floor(100 / columns)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

/** What an insert of a row that is there already changes of it: these columns, and never what is taken. */
const changing = (table: SQLiteTable, keys: string[]): Record<string, SQL> =>
  Object.fromEntries(
    Object.keys(getTableColumns(table))
      .filter((key) => keys.includes(key))
      .map((key) => [key, sql.raw(`excluded.${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)]),
  )

const MENU = [
  'variantId',
  'position',
  'pricePence',
  'capacity',
  'perCustomerLimit',
  'poolId',
  'poolUnits',
  'leadTimeHours',
  'packed',
]
const MENU_COLUMNS = 12
/** Where what is not sold any more stands. */
const LAST = 1000

function menuStatements(database: Database, bakeSaleId: string, { stand, go }: NonNullable<WantedParts['menu']>) {
  const rows = stand.map((item, position) => ({ ...item, bakeSaleId, position, poolId: item.poolId ?? null }))
  const gone = and(eq(menuItems.bakeSaleId, bakeSaleId), sql`${menuItems.id} IN ${among(go)}`)
  return [
    ...chunks(rows, MENU_COLUMNS).map((some) =>
      database
        .insert(menuItems)
        .values(some)
        .onConflictDoUpdate({ target: menuItems.id, set: changing(menuItems, MENU) }),
    ),
    ...(go.length === 0
      ? []
      : [
          database.delete(basketLines).where(sql`${basketLines.menuItemId} IN ${among(go)}`),
          database.delete(menuItems).where(
            and(
              gone,
              sql`NOT EXISTS (SELECT 1 FROM "order_lines" WHERE "order_lines"."menu_item_id" = "menu_items"."id")
                AND NOT EXISTS (SELECT 1 FROM "waiting_list" WHERE "waiting_list"."menu_item_id" = "menu_items"."id")
                AND NOT EXISTS (SELECT 1 FROM "plan_addenda" WHERE "plan_addenda"."menu_item_id" = "menu_items"."id")`,
            ),
          ),
          database.update(menuItems).set({ capacity: 0, poolId: null, position: LAST }).where(gone),
        ]),
  ]
}

function slotStatements(database: Database, bakeSaleId: string, { stand, go }: NonNullable<WantedParts['slots']>) {
  const rows = stand.map(({ startsAt, endsAt, ...slot }) => ({
    ...slot,
    bakeSaleId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }))
  const gone = and(eq(slots.bakeSaleId, bakeSaleId), sql`${slots.id} IN ${among(go)}`)
  return [
    ...chunks(rows, 7).map((some) =>
      database
        .insert(slots)
        .values(some)
        .onConflictDoUpdate({
          target: slots.id,
          set: changing(slots, ['fulfilment', 'startsAt', 'endsAt', 'capacity']),
        }),
    ),
    ...(go.length === 0
      ? []
      : [
          database
            .delete(slots)
            .where(and(gone, sql`NOT EXISTS (SELECT 1 FROM "orders" WHERE "orders"."slot_id" = "slots"."id")`)),
          database.update(slots).set({ capacity: 0 }).where(gone),
        ]),
  ]
}

const poolRows = (database: Database, bakeSaleId: string, { stand }: NonNullable<WantedParts['pools']>) =>
  chunks(
    stand.map((pool) => ({ ...pool, bakeSaleId })),
    5,
  ).map((some) =>
    database
      .insert(pools)
      .values(some)
      .onConflictDoUpdate({ target: pools.id, set: changing(pools, ['name', 'capacity']) }),
  )

function poolsThatGo(database: Database, bakeSaleId: string, { go }: NonNullable<WantedParts['pools']>) {
  if (go.length === 0) return []
  const ofSale = eq(menuItems.bakeSaleId, bakeSaleId)
  return [
    database
      .update(menuItems)
      .set({ poolId: null })
      .where(and(ofSale, sql`${menuItems.poolId} IN ${among(go)}`)),
    database.delete(pools).where(and(eq(pools.bakeSaleId, bakeSaleId), sql`${pools.id} IN ${among(go)}`)),
  ]
}

/**
 * The statements that make a bake sale of these parts. What has been ordered once cannot go, because orders and waiting lists point to it: it
 * stays, with a capacity of none. What is ordered in the meantime makes a CHECK refuse the batch.
 */
export const partStatements = (
  database: Database,
  bakeSaleId: string,
  { menu, slots: times, pools: shared }: WantedParts,
): Statements => [
  ...(shared ? poolRows(database, bakeSaleId, shared) : []),
  ...(menu ? menuStatements(database, bakeSaleId, menu) : []),
  ...(shared ? poolsThatGo(database, bakeSaleId, shared) : []),
  ...(times ? slotStatements(database, bakeSaleId, times) : []),
]
