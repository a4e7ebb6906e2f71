import { PLANS_A_RUN } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { findUnplanned, freeze } from './repository.ts'

/** Freezes the plans of bake sales that have closed. For the cron: driven by state, so that downtime skips none, and nothing the second time. */
export async function freezePlans(context: Context) {
  const now = context.clock.now()
  for (const { id } of await findUnplanned(context.database, now, PLANS_A_RUN)) {
    await freeze(context.database, id, now).catch((error: unknown) => {
      log.error('a plan was not frozen', error, { bakeSaleId: id })
    })
  }
}
