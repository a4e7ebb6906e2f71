import { asc, inArray, lt } from 'drizzle-orm'
import { BASKETS_A_RUN } from '#lib/constants/backend.ts'
import { BASKET_KEPT_DAYS } from '#lib/constants/frontend.ts'
import type { Context } from '#platform/context.ts'
import { baskets } from '#platform/schema.ts'

/** Forgets baskets that nobody has changed for so long that their cookies are gone, the oldest first. For the cron: bounded, one round trip. */
export async function forgetBaskets({ database, clock }: Context) {
  const since = new Date(clock.now().getTime() - BASKET_KEPT_DAYS * 24 * 3_600_000)
  const old = database
    .select({ id: baskets.id })
    .from(baskets)
    .where(lt(baskets.changedAt, since))
    .orderBy(asc(baskets.changedAt))
    .limit(BASKETS_A_RUN)
  await database.delete(baskets).where(inArray(baskets.id, old))
}
