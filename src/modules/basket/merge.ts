import { eq, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { basketLines, baskets } from '#platform/schema.ts'
import { keyOfCustomer, keyOfToken } from './key.ts'

/**
 * Makes the basket of a visitor part of a customer's, for when they sign in: of what is in both, the larger number; the visitor's voucher, if
 * there is one, because it is the later wish. What is more than a basket holds is left out; limits are judged whenever it is read. The cookie opens
 * nothing afterwards, so that nothing is added twice. One round trip, all or nothing.
 * @param token what the visitor's cookie says
 */
export async function mergeBaskets(database: Database, token: string, customerId: string, now: Date) {
  const from = await keyOfToken(token)
  const into = keyOfCustomer(customerId)
  const at = now.getTime()
  await database.batch([
    database
      .insert(baskets)
      .select(
        sql`SELECT ${crypto.randomUUID()}, ${into}, ${customerId}, "voucher_code", ${at} FROM "baskets" WHERE "token_hash" = ${from}`,
      )
      .onConflictDoUpdate({
        target: baskets.tokenHash,
        set: { changedAt: now, voucherCode: sql`coalesce(excluded."voucher_code", "baskets"."voucher_code")` },
      }),
    database
      .insert(basketLines)
      .select(
        sql`SELECT "own"."id", "brought"."menu_item_id", "brought"."quantity", "brought"."offer_id"
          FROM "baskets" AS "visitors" JOIN "basket_lines" AS "brought" ON "brought"."basket_id" = "visitors"."id"
          JOIN "baskets" AS "own" ON "own"."token_hash" = ${into}
          WHERE "visitors"."token_hash" = ${from}`,
      )
      .onConflictDoUpdate({
        target: [basketLines.basketId, basketLines.menuItemId],
        set: {
          quantity: sql`max("basket_lines"."quantity", excluded."quantity")`,
          offerId: sql`coalesce(excluded."offer_id", "basket_lines"."offer_id")`,
        },
      }),
    database.delete(baskets).where(eq(baskets.tokenHash, from)),
  ])
}
