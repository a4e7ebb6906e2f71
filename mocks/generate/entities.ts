import { z } from 'zod'
import { BakePlan } from '#contracts/model/bake-plan.ts'
import { Category } from '#contracts/model/category.ts'
import { Consent } from '#contracts/model/consent.ts'
import { Faq, JournalPost } from '#contracts/model/content.ts'
import { Address, Customer } from '#contracts/model/customer.ts'
import { GiftCard } from '#contracts/model/gift-card.ts'
import { LedgerEntry } from '#contracts/model/ledger.ts'
import { Media } from '#contracts/model/media.ts'
import { EmailMessage, Notification } from '#contracts/model/message.ts'
import { Alert, AuditEntry, Backup, Setting, WebhookEvent } from '#contracts/model/operations-room.ts'
import { Payment, Refund } from '#contracts/model/payment.ts'
import { Pool } from '#contracts/model/pool.ts'
import { Session, StaffInvitation } from '#contracts/model/session.ts'
import { Redemption, Voucher } from '#contracts/model/voucher.ts'
import { seededFaker, valueOf } from './value.ts'

type Entity = { file: string; type: string; from: string; schema: z.ZodType }

/** Entities that nothing shows yet: their mocks come from their contract alone. */
const ENTITIES: Entity[] = [
  { file: 'address', type: 'Address', from: 'customer', schema: Address },
  { file: 'alert', type: 'Alert', from: 'operations-room', schema: Alert },
  { file: 'audit-entry', type: 'AuditEntry', from: 'operations-room', schema: AuditEntry },
  { file: 'backup', type: 'Backup', from: 'operations-room', schema: Backup },
  { file: 'bake-plan', type: 'BakePlan', from: 'bake-plan', schema: BakePlan },
  { file: 'category', type: 'Category', from: 'category', schema: Category },
  { file: 'consent', type: 'Consent', from: 'consent', schema: Consent },
  { file: 'customer', type: 'Customer', from: 'customer', schema: Customer },
  { file: 'email-message', type: 'EmailMessage', from: 'message', schema: EmailMessage },
  { file: 'faq', type: 'Faq', from: 'content', schema: Faq },
  { file: 'gift-card', type: 'GiftCard', from: 'gift-card', schema: GiftCard },
  { file: 'journal-post', type: 'JournalPost', from: 'content', schema: JournalPost },
  { file: 'ledger-entry', type: 'LedgerEntry', from: 'ledger', schema: LedgerEntry },
  { file: 'media', type: 'Media', from: 'media', schema: Media },
  { file: 'notification', type: 'Notification', from: 'message', schema: Notification },
  { file: 'payment', type: 'Payment', from: 'payment', schema: Payment },
  { file: 'pool', type: 'Pool', from: 'pool', schema: Pool },
  { file: 'redemption', type: 'Redemption', from: 'voucher', schema: Redemption },
  { file: 'refund', type: 'Refund', from: 'payment', schema: Refund },
  { file: 'session', type: 'Session', from: 'session', schema: Session },
  { file: 'setting', type: 'Setting', from: 'operations-room', schema: Setting },
  { file: 'staff-invitation', type: 'StaffInvitation', from: 'session', schema: StaffInvitation },
  { file: 'voucher', type: 'Voucher', from: 'voucher', schema: Voucher },
  { file: 'webhook-event', type: 'WebhookEvent', from: 'operations-room', schema: WebhookEvent },
]

const MANY = 50

const WORDS = 'Somebody typed this because nobody stopped them, and it goes on and on, past the edge of any phone. '

/** A value whose texts are as long as its schema allows; the schema decides which texts may be. */
function longestOf(schema: z.ZodType, typical: unknown): unknown {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).reduce<unknown>((value, [key, property]) => {
    const max = typeof property === 'object' ? property.maxLength : undefined
    if (max === undefined) return value
    const longer = {
      ...(value as object),
      [key]: WORDS.repeat(Math.ceil(max / WORDS.length))
        .slice(0, max)
        .trim(),
    }
    return schema.safeParse(longer).success ? longer : value
  }, typical)
}

/** Of each entity: one that is typical, one whose texts are long, a list that is long, and one that is empty. */
export const entityFiles = () =>
  ENTITIES.map(({ file, type, from, schema }) => {
    const faker = seededFaker()
    const many = Array.from({ length: MANY }, () => valueOf(type, schema, faker))
    return {
      file,
      type: { name: type, from },
      mocks: { typical: many[0], longText: longestOf(schema, many[0]), many, empty: [] },
    }
  })
