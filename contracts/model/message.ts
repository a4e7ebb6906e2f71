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

/** A mail as staff see it: what became of it, never its words. */
export const EmailMessage = z.strictObject({
  id: Id,
  kind: NotificationKind,
  to: Email,
  status: z.enum(['waiting', 'delivered', 'bounced', 'complained', 'parked']),
  attempts: z.int().min(0).max(1000),
  createdAt: Instant,
  deliveredAt: Instant.nullable(),
  lastError: z
    .string()
    .max(500)
    .nullable()
    .meta({ examples: [null, 'The mailbox does not exist.'] }),
})
export type EmailMessage = z.infer<typeof EmailMessage>

export const EmailMessageSummary = EmailMessage.pick({ id: true, kind: true, to: true, status: true })
