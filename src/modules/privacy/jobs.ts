import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { ERASURES_A_RUN } from '#lib/constants/backend.ts'
import { expectAnswer } from '#modules/identity/vendor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { customers, erasures } from '#platform/schema.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'

/**
 * Removes the account of somebody who was erased at the vendor, and forgets what it was called there. One that is not there any more is as good.
 * @throws IdentityUnavailable
 */
export async function removeAtVendor({ database, config, clock }: Context, customerId: string, identityId: string) {
  const answer = await openIdentityPlatform(config).remove(identityId)
  if (!answer.ok && answer.code !== 'USER_NOT_FOUND') expectAnswer(answer)
  await database.batch([
    database
      .update(customers)
      .set({ identityId: `erased:${customerId}` })
      .where(eq(customers.id, customerId)),
    database
      .update(erasures)
      .set({ vendorRemovedAt: clock.now() })
      .where(and(eq(erasures.customerId, customerId), isNull(erasures.vendorRemovedAt))),
  ])
}

// Written out, so that SQLite sees that the index of what is unfinished is meant.
const isUnfinished = and(
  gt(erasures.erasedAt, new Date(0)),
  sql`("erasures"."vendor_removed_at" IS NULL OR "erasures"."letter" IS NOT NULL)`,
)

/** Accounts that the vendor still has, the longest erased first. One round trip. */
const findAtVendor = (database: Database) =>
  database
    .select({ customerId: erasures.customerId, identityId: customers.identityId })
    .from(erasures)
    .innerJoin(customers, eq(customers.id, erasures.customerId))
    .where(and(isNull(erasures.vendorRemovedAt), isUnfinished))
    .orderBy(asc(erasures.erasedAt))
    .limit(ERASURES_A_RUN)

/** Forgets to whom last letters went that have gone out, or that were given up. One round trip. */
const forgetAddressees = (database: Database) =>
  database
    .update(erasures)
    .set({ letter: null })
    .where(
      and(
        isNotNull(erasures.letter),
        isUnfinished,
        sql`NOT EXISTS (
          SELECT 1 FROM "outbox" WHERE "subject_id" = "erasures"."customer_id" AND "kind" = 'account_erased'
            AND "delivered_at" IS NULL AND "parked_at" IS NULL
        )`,
      ),
    )

/** Finishes what erasures have left: accounts at a vendor that was down, and addresses of letters that have gone. For the cron: driven by state, bounded. */
export async function finishErasures(context: Context) {
  await forgetAddressees(context.database)
  for (const { customerId, identityId } of await findAtVendor(context.database))
    await removeAtVendor(context, customerId, identityId).catch((error: unknown) => {
      log.error('an account was not removed at the vendor', error, { customerId })
    })
}
