import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import type { BasketUpdate } from '#contracts/model/basket.ts'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { isPlanned } from '#modules/bake-plan/repository.ts'
import { locationColumns, saleColumns, storedSale, unitsLeft, VISIBLE } from '#modules/bake-sales/repository.ts'
import { shelfItems, shelfQueries, shelfVoucher, voucherQuery } from '#modules/checkout/shelf.ts'
import { offersTaken, withOffers } from '#modules/checkout/rules.ts'
import { offersQuery } from '#modules/waiting-list/repository.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { basketLines, baskets, bakeSales, locations, menuItems } from '#platform/schema.ts'
import type { BasketKey } from './key.ts'
import type { FoundBasket } from './rules.ts'

/** What is asked about beside what is in the basket. */
type Beside = { menuItemId?: string | undefined; voucherCode?: string | undefined }

/** The statements that read a basket, and what it must be judged by. */
function queries(database: Database, key: BasketKey, now: Date, { menuItemId = '', voucherCode }: Beside) {
  const ofBasket = sql`(SELECT "id" FROM "baskets" WHERE "token_hash" = ${key})`
  const inBasket = sql`SELECT "menu_item_id" FROM "basket_lines" WHERE "basket_id" = ${ofBasket}`
  const named = sql`(${inBasket} UNION SELECT ${menuItemId})`
  const at = now.getTime()
  /** Bake sales that take orders now, the soonest first. */
  const open = sql`(
    SELECT "id" FROM "bake_sales"
    WHERE "status" = 'published' AND "collection_ends_at" > ${at} AND "opens_at" <= ${at} AND "cutoff_at" > ${at}
    ORDER BY "collection_ends_at", "id" LIMIT ${BASKET_BAKE_SALES}
  )`
  const variantsNamed = sql`(SELECT "variant_id" FROM "menu_items" WHERE "id" IN ${named})`
  const salesNamed = sql`(SELECT "bake_sale_id" FROM "menu_items" WHERE "id" IN ${named} UNION SELECT "id" FROM ${open})`
  return [
    database
      .select({ id: baskets.id, voucherCode: baskets.voucherCode, changedAt: baskets.changedAt })
      .from(baskets)
      .where(eq(baskets.tokenHash, key)),
    database
      .select({ menuItemId: basketLines.menuItemId, quantity: basketLines.quantity })
      .from(basketLines)
      .innerJoin(menuItems, eq(menuItems.id, basketLines.menuItemId))
      .where(eq(basketLines.basketId, ofBasket))
      .orderBy(asc(menuItems.bakeSaleId), asc(menuItems.position), asc(menuItems.id))
      .limit(BASKET_LINES),
    database
      .select({ sale: saleColumns, location: locationColumns, isPlanned })
      .from(bakeSales)
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(and(inArray(bakeSales.id, salesNamed), inArray(bakeSales.status, VISIBLE))),
    ...shelfQueries(database, inArray(menuItems.id, named)),
    // By the menus that are open, of which there are few; the same variant stands on the menu of every week that ever was.
    database
      .select({
        menuItemId: menuItems.id,
        variantId: menuItems.variantId,
        bakeSaleId: menuItems.bakeSaleId,
        leadTimeHours: menuItems.leadTimeHours,
      })
      .from(menuItems)
      .where(
        and(
          inArray(menuItems.bakeSaleId, open),
          sql`+${menuItems.variantId} IN ${variantsNamed}`,
          sql`${unitsLeft} > 0`,
        ),
      )
      .limit(BASKET_BAKE_SALES * BASKET_LINES),
    voucherQuery(database, voucherCode ?? sql`(SELECT "voucher_code" FROM "baskets" WHERE "token_hash" = ${key})`, ''),
    offersQuery(database, sql`(SELECT "offer_id" FROM "basket_lines" WHERE "basket_id" = ${ofBasket})`),
  ] as const
}

type Answers = BatchResponse<ReturnType<typeof queries>>

function foundIn(
  [[basket], lines, sales, items, ingredients, chances, [voucher], named]: Answers,
  now: Date,
): FoundBasket {
  const offers = offersTaken([{ lines }], { offers: named }, now)
  return {
    offers,
    basket: basket ?? null,
    lines,
    sales: new Map(sales.map((row) => [row.sale.id, { ...storedSale(row), isPlanned: row.isPlanned === 1 }])),
    items: withOffers(shelfItems(items, ingredients), offers),
    voucher: voucher ? shelfVoucher(voucher) : null,
    chances,
  }
}

/** A basket and all that it must be judged by. One round trip. */
export const findBasket = async (database: Database, key: BasketKey, now: Date, beside: Beside = {}) =>
  foundIn(await database.batch(queries(database, key, now, beside)), now)

/** Writes into a basket and reads it as it is then, whatever other tabs do. One round trip. */
type Statements = [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]
async function write(database: Database, key: BasketKey, now: Date, statements: Statements) {
  const answers: unknown[] = await database.batch([...statements, ...queries(database, key, now, {})])
  return foundIn(answers.slice(statements.length) as unknown as Answers, now)
}

/** Whose basket it is that is written: a customer's, or that of whoever has the cookie. */
export type Owner = { key: BasketKey; customerId: string | null }

/** The basket, made where there is none. */
const touched = (database: Database, { key, customerId }: Owner, now: Date, fields: { voucherCode?: string } = {}) =>
  database
    .insert(baskets)
    .values({ id: crypto.randomUUID(), tokenHash: key, customerId, changedAt: now, ...fields })
    .onConflictDoUpdate({ target: baskets.tokenHash, set: { changedAt: now, ...fields } })

const idOf = (key: BasketKey) => sql`(SELECT "id" FROM "baskets" WHERE "token_hash" = ${key})`

/**
 * Sets a line, or takes it out; a trigger leaves out what is more than a basket holds. One round trip.
 * @param offerId an offer from the waiting list that keeps it; the one that it has stays where none is named
 * @returns the basket after it, or null when the schema refused: the menu has changed. Read again
 */
export async function writeLine(
  database: Database,
  owner: Owner,
  { menuItemId, quantity }: BasketUpdate,
  now: Date,
  offerId?: string,
) {
  const offered = offerId === undefined ? {} : { offerId }
  const line = and(eq(basketLines.basketId, idOf(owner.key)), eq(basketLines.menuItemId, menuItemId))
  const statement =
    quantity === 0
      ? database.delete(basketLines).where(line)
      : database
          .insert(basketLines)
          .values({ basketId: idOf(owner.key), menuItemId, quantity, ...offered })
          .onConflictDoUpdate({
            target: [basketLines.basketId, basketLines.menuItemId],
            set: { quantity, ...offered },
          })
  try {
    return await write(database, owner.key, now, [touched(database, owner, now), statement])
  } catch (error) {
    if (isRefusedBySchema(error)) return null
    throw error
  }
}

/** Puts a voucher on a basket. One round trip. */
export const writeVoucher = (database: Database, owner: Owner, voucherCode: string, now: Date) =>
  write(database, owner.key, now, [touched(database, owner, now, { voucherCode })])

/** Takes the voucher off a basket, if there is one. One round trip. */
export const deleteVoucher = (database: Database, key: BasketKey, now: Date) =>
  write(database, key, now, [
    database.update(baskets).set({ voucherCode: null, changedAt: now }).where(eq(baskets.tokenHash, key)),
  ])

/** Forgets a basket with its lines. One round trip. */
export const deleteBasket = (database: Database, key: BasketKey) =>
  database.delete(baskets).where(eq(baskets.tokenHash, key))
