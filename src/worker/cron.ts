import { freezePlans } from '#modules/bake-plan/jobs.ts'
import { forgetBaskets } from '#modules/basket/jobs.ts'
import { endOrdersOfCancelledSales, expireHolds } from '#modules/orders/jobs.ts'
import { sweep } from '#modules/outbox/jobs.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'

/**
 * What is done every minute, each job by the state that it finds. Holds that have run out end before plans are frozen, so that no plan bakes for
 * them; mail goes out last, because the others write some. A job that fails keeps none of the others from running.
 */
const JOBS = { expireHolds, endOrdersOfCancelledSales, freezePlans, sweep, forgetBaskets }

export async function runJobs(context: Context) {
  for (const [job, run] of Object.entries(JOBS)) {
    await run(context).catch((error: unknown) => {
      log.error('job failed', error, { job })
    })
  }
}
