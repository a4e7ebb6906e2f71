import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { basketLines, baskets } from '#platform/schema.ts'
import type { BasketKey } from './key.ts'

/**
 * The statements of a checkout that take what it orders out of the basket that it came from, and then count what is left in it; a basket in which
 * nothing is left goes, and its voucher with it. For the batch that writes the orders: a checkout that is refused loses nothing.
 */
export function takeOrdered(database: Database, key: BasketKey, menuItemIds: readonly string[]) {
  const id = sql`(SELECT "id" FROM "baskets" WHERE "token_hash" = ${key})`
  return [
    database
      .delete(basketLines)
      .where(and(eq(basketLines.basketId, id), inArray(basketLines.menuItemId, among(menuItemIds)))),
    database.delete(baskets).where(
      and(
        eq(baskets.tokenHash, key),
        notExists(
          database
            .select({ one: sql`1` })
            .from(basketLines)
            .where(eq(basketLines.basketId, baskets.id)),
        ),
      ),
    ),
    database
      .select({ things: sql<number>`coalesce(sum(${basketLines.quantity}), 0)` })
      .from(basketLines)
      .where(eq(basketLines.basketId, id)),
  ] as const
}
