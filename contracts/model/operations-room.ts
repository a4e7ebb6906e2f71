import { z } from 'zod'
import { Id, Instant, Line } from './primitives.ts'

/** What a vendor has told us, kept with its effect: the same event changes nothing the second time (invariant 5). */
export const WebhookEvent = z.strictObject({
  id: Id,
  vendor: z.enum(['stripe', 'resend']),
  vendorEventId: z
    .string()
    .max(200)
    .meta({ examples: ['evt_1PqT7s2eZvKYlo2C'] }),
  type: z
    .string()
    .max(100)
    .meta({ examples: ['checkout.session.completed'] }),
  status: z.enum(['received', 'processed', 'ignored', 'failed']),
  attempts: z.int().min(0).max(1000),
  receivedAt: Instant,
  lastError: z
    .string()
    .max(500)
    .nullable()
    .meta({ examples: [null, 'The order has been cancelled.'] }),
})
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** Who of the staff did what, when, and what it was before. */
export const AuditEntry = z.strictObject({
  id: Id,
  actorId: Id,
  action: z
    .string()
    .max(100)
    .meta({ examples: ['order.refunded'] }),
  entity: z
    .string()
    .max(60)
    .meta({ examples: ['order'] }),
  entityId: Id,
  before: z.record(z.string(), z.json()).nullable(),
  after: z.record(z.string(), z.json()).nullable(),
  at: Instant,
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** A copy of the database that can be restored. */
export const Backup = z.strictObject({
  id: Id,
  takenAt: Instant,
  /** In bytes. */
  size: z
    .int()
    .min(0)
    .meta({ examples: [48_211_968] }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
  restoredAt: Instant.nullable(),
})
export type Backup = z.infer<typeof Backup>

/** Something that staff should look at. */
export const Alert = z.strictObject({
  id: Id,
  severity: z.enum(['info', 'warning', 'critical']),
  title: Line(200).meta({ examples: ['Three mails are parked'] }),
  raisedAt: Instant,
  resolvedAt: Instant.nullable(),
})
export type Alert = z.infer<typeof Alert>

/** A switch or a figure that an admin sets. */
export const Setting = z.strictObject({
  key: z.enum([
    'pay_on_collection_enabled',
    'pay_on_collection_limit_pence',
    'card_payments_enabled',
    'bank_transfer_enabled',
    'hold_minutes',
    'vat_registered',
  ]),
  value: z.union([z.boolean(), z.int().min(0)]).meta({ examples: [true, 30] }),
  changedAt: Instant,
})
export type Setting = z.infer<typeof Setting>

export const WebhookEventSummary = WebhookEvent.pick({ id: true, vendor: true, type: true, status: true })
export const AuditEntrySummary = AuditEntry.pick({ id: true, action: true, entity: true, at: true })
export const BackupSummary = Backup.pick({ id: true, takenAt: true, size: true })
export const AlertSummary = Alert.pick({ id: true, severity: true, title: true })

/** What an admin sets. */
export const SettingUpdate = Setting.pick({ value: true })
