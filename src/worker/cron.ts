import { announceSales } from '#modules/announcements/jobs.ts'
import { freezePlans } from '#modules/bake-plan/jobs.ts'
import { issueDocuments } from '#modules/documents/jobs.ts'
import { endOrdersOfCancelledSales, expireHolds } from '#modules/orders/jobs.ts'
import { watchVendors } from '#modules/outages/jobs.ts'
import { tellParked } from '#modules/outbox/parked.ts'
import { sendSlices } from '#modules/outbox/slices.ts'
import { sweep } from '#modules/outbox/jobs.ts'
import { closePayments } from '#modules/payments/check.ts'
import { giveBackDues } from '#modules/payments/dues.ts'
import { reconcileNightly } from '#modules/payments/reconcile.ts'
import { sendRefunds } from '#modules/payments/refunds.ts'
import { offerPlaces, passOffers } from '#modules/waiting-list/jobs.ts'
import { remindOfCollections } from '#modules/reminders/jobs.ts'
import { prepareExports } from '#modules/privacy/export-jobs.ts'
import { finishErasures } from '#modules/privacy/jobs.ts'
import { forgetWhatIsOver } from '#modules/retention/jobs.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'

/**
 * What is done every minute, each job by the state that it finds. Holds that have run out end before plans are frozen, so that no plan bakes for
 * them; what they and the offers that have run out give back is offered to who waits. Mail goes out behind what writes some. A job that fails keeps
 * none of the others from running.
 */
const JOBS = {
  // Money that has come counts before the hold that waits for it ends.
  ...{ closePayments, expireHolds, endOrdersOfCancelledSales, passOffers, offerPlaces, freezePlans, announceSales },
  ...{
    remindOfCollections,
    prepareExports,
    issueDocuments,
    giveBackDues,
    sendRefunds,
    sweep,
    sendSlices,
    tellParked,
    watchVendors,
    reconcileNightly,
    finishErasures,
    forgetWhatIsOver,
  },
}

export async function runJobs(context: Context) {
  for (const [job, run] of Object.entries(JOBS)) {
    await run(context).catch((error: unknown) => {
      log.error('job failed', error, { job })
    })
  }
}
