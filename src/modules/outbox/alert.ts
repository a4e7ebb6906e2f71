import type { StaffAlert } from '#components/email/staff-alert.tsx'
import { formatMoment } from '#lib/dates.ts'
import type { Context } from '#platform/context.ts'
import type { OutboxMessage } from './repository.ts'

/** What staff are told, by mail and in Slack. */
const ALERTS = [
  'refund_failed',
  'dispute_opened',
  'mail_bounced',
  'gift_card_taken_back',
  'vendor_down',
  'vendor_back',
  'books_differ',
  'mails_parked',
] as const satisfies OutboxMessage['kind'][]
export type AlertKind = (typeof ALERTS)[number]

export const isAlert = (kind: OutboxMessage['kind']): kind is AlertKind => ALERTS.some((one) => one === kind)

/** What an alert says; null where what it speaks of does not exist, `unwanted` where it is over. */
export type WriteAlert = (
  context: Context,
  subjectId: string,
  createdAt: Date,
) => Promise<StaffAlert | 'unwanted' | null>

/** Until when the bank of a dispute hears us, as a line of an alert; none where it has not said. */
export const heard = (dueBy: Date | null) =>
  dueBy ? [`The bank hears us until ${formatMoment(dueBy.toISOString())}.`] : []
