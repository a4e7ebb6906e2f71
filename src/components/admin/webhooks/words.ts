import type { WebhookEvent } from '#contracts/model/operations-room.ts'

/** What an event tells, by the vendor's name for it. */
const TYPES: Readonly<Record<string, string>> = {
  'checkout.session.completed': 'Somebody has paid on Stripe’s page',
  'checkout.session.async_payment_succeeded': 'Money that took days has come',
  'checkout.session.async_payment_failed': 'Money that took days has not come',
  'checkout.session.expired': 'A page to pay on has closed',
  'payment_intent.payment_failed': 'A card was declined',
  'refund.created': 'A refund was made',
  'refund.updated': 'A refund goes on',
  'refund.failed': 'A refund has come back',
  'charge.dispute.created': 'A payment is disputed',
  'charge.dispute.updated': 'A dispute goes on',
  'charge.dispute.closed': 'A dispute is decided',
  'email.sent': 'A mail has left',
  'email.delivered': 'A mail was delivered',
  'email.delivery_delayed': 'A mail is late',
  'email.bounced': 'A mail came back',
  'email.complained': 'Somebody calls a mail a nuisance',
  'email.failed': 'A mail could not be sent',
  'email.opened': 'A mail was opened',
  'email.suppressed': 'An address takes no mail',
}

/** Null where we have no words of our own. */
export const typeWords = (type: string) => TYPES[type] ?? null

export const VENDOR_WORDS = { stripe: 'Stripe', resend: 'Resend' } as const satisfies Record<
  WebhookEvent['vendor'],
  string
>

export const STATUS_WORDS = {
  received: 'On its way',
  processed: 'Had its effect',
  ignored: 'Nothing to do',
  failed: 'Failed',
} as const satisfies Record<WebhookEvent['status'], string>

/** How it went when an event was processed again. */
export function replayedWords({ status, lastError }: Pick<WebhookEvent, 'status' | 'lastError'>) {
  switch (status) {
    case 'processed':
      return {
        look: 'good' as const,
        title: 'It has had its effect',
        words: 'What was done before was not done twice.',
      }
    case 'ignored':
      return { look: 'good' as const, title: 'There was nothing to do', words: 'It speaks of nothing that is ours.' }
    case 'received':
    case 'failed':
      return { look: 'bad' as const, title: 'It has failed again', words: lastError ?? 'No reason was given.' }
  }
}
