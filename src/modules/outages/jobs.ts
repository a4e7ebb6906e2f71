import { OUTAGE } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { endOutage, findOpen, hasSentSince, noteDown, tellOutage, type Outage, type Vendor } from './repository.ts'

/** How one sees that a vendor is back. */
const IS_BACK: Record<Vendor, (context: Context, outage: Outage) => Promise<boolean>> = {
  // What waits is tried again by itself: the first mail that is taken says so.
  resend: ({ database }, { lastFailedAt }) => hasSentSince(database, lastFailedAt),
  // Perhaps nobody pays for a while: it is asked.
  stripe: async (context) => {
    try {
      await openStripe(context.config).listBalanceTransactions({ limit: 1 })
      return true
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error
      await noteDown(context, 'stripe', error.message)
      return false
    }
  },
}

/**
 * Tells staff of a vendor that has not worked for a while, once an outage, and that it is back. For the cron: driven by state. While all is well it costs one
 * read of nothing.
 */
export async function watchVendors(context: Context) {
  const { database, clock } = context
  const alerts: string[] = []
  for (const outage of await findOpen(database)) {
    const now = clock.now()
    const isBack = await IS_BACK[outage.vendor](context, outage)
    const isLong = now.getTime() - outage.beganAt.getTime() >= OUTAGE.toldAfterMs
    if (isBack) {
      const alertId = await derivedId('vendor_back', outage.id)
      await endOutage(database, outage, alertId, now)
      if (outage.toldAt !== null) alerts.push(alertId)
    } else if (outage.toldAt === null && isLong && outage.failures >= OUTAGE.leastFailures) {
      const alertId = await derivedId('vendor_down', outage.id)
      await tellOutage(database, outage, alertId, now)
      alerts.push(alertId)
    }
  }
  handOver(context, alerts)
}
