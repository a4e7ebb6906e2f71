import { z } from 'zod'
import { Consent, ConsentChoices } from '../model/consent.ts'
import { Address, Customer } from '../model/customer.ts'
import { Order } from '../model/order.ts'
import { Instant, LinkToken } from '../model/primitives.ts'
import { customerOperation, operation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { identityUnavailable, notFound } from './shared-errors.ts'

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

/** All that is held about a customer. Source: UK GDPR, articles 15 and 20. */
export const exportData = customerOperation
  .meta({ access: 'customer', limit: 'write', tags: [] })
  .route({ method: 'GET', path: '/privacy/export', summary: 'Get all that is held about oneself', tags: ['Privacy'] })
  .input(z.strictObject({}))
  .output(
    z.strictObject({
      exportedAt: Instant,
      customer: Customer,
      addresses: z.array(Address).max(100),
      orders: z.array(Order).max(1000),
      consents: z.array(Consent).max(100),
    }),
  )

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
    SIGN_IN_AGAIN: {
      status: 409,
      message: 'To be sure that it is you: please sign in again, and then come back.',
      data: z.strictObject({}),
    },
    LAST_ADMIN: {
      status: 409,
      message: 'You are the last admin: make somebody else one first.',
      data: z.strictObject({}),
    },
    CREDENTIALS_REFUSED: { status: 409, message: 'The present password is not right.', data: z.strictObject({}) },
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

/** One click in a mail, without signing in. Source: RFC 8058. */
export const unsubscribe = operation
  .meta({ access: 'public', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/privacy/unsubscribe/{token}',
    summary: 'Unsubscribe from marketing mail',
    tags: ['Privacy'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(z.strictObject({}))
  .errors({ LINK_NOT_VALID: notFound('This link does not work any more.') })
