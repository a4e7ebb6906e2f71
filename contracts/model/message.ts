import { z } from 'zod'
import { Email, Id, Instant } from './primitives.ts'

/** What we tell people of. */
const NotificationKind = z.enum([
  'order_confirmed',
  'payment_received',
  'payment_failed',
  'order_changed',
  'order_moved',
  'order_cancelled',
  'order_refunded',
  'order_ready',
  'collection_reminder',
  'bake_sale_opens',
  'place_free',
  'verify_email',
  'reset_password',
  'staff_invitation',
])

/** One thing to tell one person. */
export const Notification = z.strictObject({
  id: Id,
  kind: NotificationKind,
  to: Email,
  createdAt: Instant,
  readAt: Instant.nullable(),
})
export type Notification = z.infer<typeof Notification>

/** Why nothing is sent to an address any more: it does not exist, or whoever reads it has called us a nuisance. */
export const Silence = z.enum(['bounced', 'complained'])

/** A mail as staff see it: what became of it, never its words. */
export const EmailMessage = z.strictObject({
  id: Id,
  /** What it tells of, as the outbox calls it. */
  kind: z
    .string()
    .max(60)
    .regex(/^[a-z]+(_[a-z]+)*$/)
    .meta({ examples: ['order_confirmed', 'order_changed', 'bake_sale_opens'] }),
  /** Null where whoever it was for is not known any more. */
  to: Email.nullable(),
  /** The order that it is about, where it is about one. */
  order: z.strictObject({ orderId: Id, number: z.string().meta({ examples: ['BOB-7K3F9Q'] }) }).nullable(),
  /** `sent`: the vendor has it, and has not told what became of it. `parked`: nobody tries it any more, and a person must look. */
  status: z.enum(['waiting', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'parked']),
  attempts: z.int().min(0).max(1000),
  createdAt: Instant,
  /** When the vendor took it, and when it told what became of it. */
  sentAt: Instant.nullable(),
  toldAt: Instant.nullable(),
  lastError: z
    .string()
    .max(500)
    .nullable()
    .meta({ examples: [null, 'Resend did not answer.'] }),
  silence: Silence.nullable(),
})
export type EmailMessage = z.infer<typeof EmailMessage>

const Count = z
  .int()
  .min(0)
  .meta({ examples: [0, 412] })

/** The mails of the last thirty days, and how many of them came back. */
export const MessageFigures = z.strictObject({
  since: Instant,
  /** Taken by the vendor; the next three are of these. */
  sent: Count,
  delivered: Count,
  bounced: Count,
  complained: Count,
  waiting: Count,
  parked: Count,
  /** What of those that were sent came back: 0.02 is two in a hundred. */
  bounceRate: z
    .number()
    .min(0)
    .max(1)
    .meta({ examples: [0.012] }),
  /** So many that the vendor may close our account. */
  isHigh: z.boolean(),
})
export type MessageFigures = z.infer<typeof MessageFigures>

export const EmailMessageSummary = EmailMessage.pick({ id: true, kind: true, to: true, status: true })
