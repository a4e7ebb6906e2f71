import { eq } from 'drizzle-orm'
import type { StaffAlert } from '#components/email/staff-alert.tsx'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { findOutage, type Outage, type Vendor } from '#modules/outages/repository.ts'
import type { Context } from '#platform/context.ts'
import { reconciliations } from '#platform/schema.ts'
import type { WriteAlert } from './alert.ts'
import { findParked } from './parked-repository.ts'

const REASONS_TOLD = 5

/** What it means for the bakery that a vendor is away. */
const AWAY: Record<Vendor, { name: string; means: string; todo: string }> = {
  resend: {
    name: 'Resend',
    means: 'No mail goes out. What is to be sent waits, and goes by itself when it is back.',
    todo: 'Look at resend-status.com, and whether our account there is in order.',
  },
  stripe: {
    name: 'Stripe',
    means:
      'Nobody can pay by card. Customers are offered to pay when they collect, and their places are kept as long as ever.',
    todo: 'Look at status.stripe.com, and whether our account there is in order.',
  },
}

const since = ({ beganAt }: Outage) => formatMoment(beganAt.toISOString())

async function vendorDown({ database, config }: Context, outageId: string): Promise<StaffAlert | 'unwanted' | null> {
  const outage = await findOutage(database, outageId)
  if (!outage) return null
  if (outage.endedAt !== null) return 'unwanted'
  const { name, means, todo } = AWAY[outage.vendor]
  return {
    heading: `${name} does not answer`,
    lines: [`Since ${since(outage)}: ${outage.reason}`, means],
    todo,
    url: `${config.APP_ORIGIN}/staff`,
  }
}

async function vendorBack({ database, config }: Context, outageId: string): Promise<StaffAlert | null> {
  const outage = await findOutage(database, outageId)
  if (!outage?.endedAt) return null
  const { name } = AWAY[outage.vendor]
  return {
    heading: `${name} is back`,
    lines: [`It was away from ${since(outage)} until ${formatMoment(outage.endedAt.toISOString())}.`],
    todo: 'There is nothing to do: what has waited goes on by itself.',
    url: `${config.APP_ORIGIN}/staff`,
  }
}

async function booksDiffer({ database, config }: Context, reconciliationId: string): Promise<StaffAlert | null> {
  const [found] = await database.select().from(reconciliations).where(eq(reconciliations.id, reconciliationId))
  if (!found) return null
  const count = found.differences.length
  return {
    heading: 'Our books and Stripe’s do not agree',
    lines: [
      `${count === 1 ? 'One thing differs' : `${String(count)} things differ`} between ${formatMoment(found.from.toISOString())} and ${formatMoment(found.until.toISOString())}.`,
      `Stripe has moved ${formatPence(found.vendorPence)}, our books say ${formatPence(found.ledgerPence)}.`,
    ],
    todo: 'Look at each of them: the reconciliation names what it comes from.',
    url: `${config.APP_ORIGIN}/staff/money/reconciliations`,
  }
}

/** Messages that were given up since the alert of before. */
async function mailsParked(
  { database, config }: Context,
  _subjectId: string,
  at: Date,
): Promise<StaffAlert | 'unwanted'> {
  const parked = await findParked(database, at)
  const count = parked.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return 'unwanted'
  return {
    heading: count === 1 ? 'A message could not be delivered' : `${String(count)} messages could not be delivered`,
    lines: parked.slice(0, REASONS_TOLD).map((one) => `${String(one.count)} × ${one.why ?? 'no reason given'}`),
    todo: 'They are not tried again by themselves: look at each, and send it again when what is wrong is mended.',
    url: `${config.APP_ORIGIN}/staff/messages?status=parked`,
  }
}

/** What staff are told of the shop itself. */
export const ROOM_ALERTS = {
  vendor_down: vendorDown,
  vendor_back: vendorBack,
  books_differ: booksDiffer,
  mails_parked: mailsParked,
} satisfies Record<string, WriteAlert>
