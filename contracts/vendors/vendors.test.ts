import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { valueOf } from '#mocks/generate/value.ts'
import * as google from './google-oauth.ts'
import * as identity from './identity-platform.ts'
import * as observability from './observability.ts'
import * as resend from './resend.ts'
import * as slack from './slack.ts'
import * as resendWebhooks from './resend-webhooks.ts'
import * as stripe from './stripe.ts'
import * as stripeEvents from './stripe-events.ts'

const VENDORS = { google, identity, observability, resend, resendWebhooks, slack, stripe, stripeEvents }

const schemas = Object.entries(VENDORS).flatMap(([vendor, contracts]) =>
  Object.entries(contracts).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [{ name: `${vendor}.${name}`, schema }] : [],
  ),
)

describe('the part of each vendor that we rely on', () => {
  it.each(schemas)('$name can be stood in for', ({ name, schema }) => {
    const value = valueOf(name, schema)
    expect(schema.safeParse(value).success).toBe(true)
  })

  it('names each error of identity that is handled once', () => {
    expect(new Set(identity.IDENTITY_ERRORS).size).toBe(identity.IDENTITY_ERRORS.length)
  })
})
