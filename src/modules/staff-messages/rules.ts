import type { EmailMessage, MessageFigures } from '#contracts/model/message.ts'
import { BOUNCE_WARNING } from '#lib/constants/backend.ts'
import type { outbox } from '#platform/schema.ts'

type Stored = Pick<typeof outbox.$inferSelect, 'deliveredAt' | 'parkedAt' | 'outcome'>

/** How far a mail is: what we know ourselves, and what the vendor has told since. */
export function statusOf({ deliveredAt, parkedAt, outcome }: Stored): EmailMessage['status'] {
  if (parkedAt !== null) return 'parked'
  if (deliveredAt === null) return 'waiting'
  if (outcome === null || outcome === 'delayed') return 'sent'
  return outcome === 'opened' ? 'delivered' : outcome
}

type Counts = Pick<MessageFigures, 'sent' | 'delivered' | 'bounced' | 'complained'>

/** What of the mails that have left came back. Vendors close an account at about four in a hundred. */
export function rateOf({ sent, bounced }: Pick<Counts, 'sent' | 'bounced'>) {
  const bounceRate = sent === 0 ? 0 : bounced / sent
  return { bounceRate, isHigh: bounceRate > BOUNCE_WARNING }
}
