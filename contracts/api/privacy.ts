import { z } from 'zod'
import { Consent, ConsentChoices } from '../model/consent.ts'
import { Address, Customer } from '../model/customer.ts'
import { DocumentSummary } from '../model/document.ts'
import { GiftCard } from '../model/gift-card.ts'
import { Order } from '../model/order.ts'
import { Instant, LinkToken, Pence } from '../model/primitives.ts'
import { Device } from '../model/session.ts'
import { customerOperation, operation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { identityUnavailable, notFound, signInAgain, wrongPassword } from './shared-errors.ts'
import { WaitingPlace } from './waiting-list.ts'

export const getConsent = operation
  .route({ method: 'GET', path: '/privacy/consent', summary: 'Get what this visitor has agreed to', tags: ['Privacy'] })
  .input(z.strictObject({}))
  .output(z.strictObject({ consent: Consent.nullable() }))

export const setConsent = operation
  .meta({ access: 'public', limit: 'write', tags: [] })
  .route({ method: 'POST', path: '/privacy/consent', summary: 'Agree, or take it back', tags: ['Privacy'] })
  .input(ConsentChoices)
  .output(Consent)

/** The log of one’s account, of which the first counts. */
export const listConsents = customerOperation
  .route({
    method: 'GET',
    path: '/privacy/consents',
    summary: 'List all that one has agreed to and taken back, the last first',
    tags: ['Privacy'],
  })
  .input(z.strictObject(pageInput))
  .output(page(Consent))

/** How far an export is that somebody has asked for. */
export const DataExport = z.strictObject({
  /** `sent`: its link is in the mail. `collected`: the link was used. */
  status: z.enum(['preparing', 'sent', 'collected']),
  askedAt: Instant,
  sentAt: Instant.nullable(),
  /** Until when the link works. */
  expiresAt: Instant.nullable(),
})
export type DataExport = z.infer<typeof DataExport>

/** All that is held about a customer. Source: UK GDPR, articles 15 and 20. */
export const HeldData = z.strictObject({
  exportedAt: Instant,
  customer: Customer,
  addresses: z.array(Address).max(100),
  orders: z.array(Order).max(1000),
  /** Receipts and credit notes of these orders. */
  documents: z.array(DocumentSummary).max(1000),
  giftCards: z.array(GiftCard).max(1000),
  /** Gift cards that they have bought, and that were bought for them: `other` is whom it went to, or whom it is from. */
  gifts: z
    .array(
      z.strictObject({
        role: z.enum(['buyer', 'recipient']),
        at: Instant,
        amountPence: Pence,
        other: z.string().meta({ examples: ['tom@example.com'] }),
        message: z.string(),
      }),
    )
    .max(1000),
  waitingPlaces: z.array(WaitingPlace).max(1000),
  consents: z.array(Consent).max(100),
  /** Whether they are reminded of what they collect. */
  reminders: z.boolean(),
  /** Where they are signed in. */
  devices: z.array(Device).max(1000),
  /** What they have written to us. */
  messages: z.array(z.strictObject({ message: z.string(), sentAt: Instant })).max(1000),
  /** What has happened to the account, and from where. */
  events: z
    .array(
      z.strictObject({
        action: z.string().meta({ examples: ['account.password_changed'] }),
        at: Instant,
        from: z
          .string()
          .nullable()
          .meta({ examples: ['203.0.113.x', null] }),
      }),
    )
    .max(1000),
})
export type HeldData = z.infer<typeof HeldData>

export const getExport = customerOperation
  .route({
    method: 'GET',
    path: '/privacy/export',
    summary: 'Say how far the export is that one has asked for last',
    tags: ['Privacy'],
  })
  .input(z.strictObject({}))
  .output(z.strictObject({ export: DataExport.nullable() }))

/** Prepared by a job, and sent as a link that works once. While one is prepared, asking again asks for the same; a new one ends the link of before. */
export const exportData = customerOperation
  .meta({ access: 'customer', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/privacy/export',
    successStatus: 202,
    summary: 'Ask for all that is held about oneself',
    tags: ['Privacy'],
  })
  .input(z.strictObject({}))
  .output(DataExport)

/** By the link of the mail, once, and only for whose data it is. As a page that one reads, and as data for machines. */
export const collectExport = customerOperation
  .meta({ access: 'customer', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/privacy/export/{token}',
    summary: 'Take what was prepared',
    tags: ['Privacy'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(
    z.strictObject({
      data: HeldData,
      /** One page, with all that it needs in it. */
      html: z.string().meta({ examples: ['<!doctype html><title>Your data</title>'] }),
    }),
  )
  .errors({ LINK_NOT_VALID: notFound('This link does not work any more. Please ask for a new one.') })

/** Anonymises the person and keeps the books. Source: UK GDPR, article 17(3)(b). */
export const eraseAccount = customerOperation
  .meta({ access: 'customer', limit: 'write', tags: [] })
  .route({ method: 'POST', path: '/privacy/erase', summary: 'Have one’s account erased', tags: ['Privacy'] })
  .input(
    z.strictObject({
      /** Null for who has none and signs in with Google: they must have done so a moment ago. */
      password: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] })
        .nullable(),
    }),
  )
  .output(z.strictObject({}))
  .errors({
    ...identityUnavailable,
    ...signInAgain,
    LAST_ADMIN: {
      status: 409,
      message: 'You are the last admin: make somebody else one first.',
      data: z.strictObject({}),
    },
    ...wrongPassword,
    ORDERS_OPEN: {
      status: 409,
      message: 'There are orders to be collected. Cancel them first, or wait until they are.',
      data: z.strictObject({
        numbers: z
          .array(z.string().meta({ examples: ['BOB-7K3F9Q'] }))
          .min(1)
          .max(100),
      }),
    },
  })

/** By the link at the foot of a mail, without signing in: it ends letters, or reminders, as the mail is. Source: RFC 8058. */
export const unsubscribe = operation
  .meta({ access: 'public', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/privacy/unsubscribe/{token}',
    summary: 'End the letters, or the reminders, that a mail is one of',
    tags: ['Privacy'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(z.strictObject({}))
  .errors({ LINK_NOT_VALID: notFound('This link does not work any more.') })
