import { z } from 'zod'
import { Email, LinkToken } from '../model/primitives.ts'
import { customerOperation } from '../operation.ts'
import { identityUnavailable, wrongPassword } from './shared-errors.ts'

const write = customerOperation.meta({ access: 'customer', limit: 'write', tags: [] })

/** By what one can sign in: whoever has no password does so by Google alone. */
export const getSignInMethods = customerOperation
  .route({
    method: 'GET',
    path: '/account/sign-in-methods',
    summary: 'Say by what one can sign in',
    tags: ['Account'],
  })
  .input(z.strictObject({}))
  .output(
    z.strictObject({
      hasPassword: z.boolean(),
      hasGoogle: z.boolean(),
      /** As whom, at Google; null where it is not linked, or the vendor does not say. */
      googleEmail: Email.nullable(),
    }),
  )
  .errors(identityUnavailable)

/** Both are proven: the account by its password, here, and who one is at Google, there. */
export const startGoogleLink = write
  .route({
    method: 'POST',
    path: '/account/google/start',
    summary: 'Begin to add Google as another way to sign in',
    tags: ['Account'],
  })
  .input(
    z.strictObject({
      password: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] }),
    }),
  )
  .output(
    z.strictObject({
      url: z.url().meta({ examples: ['https://accounts.google.com/o/oauth2/v2/auth?client_id=bakery'] }),
    }),
  )
  .errors({
    ...wrongPassword,
    GOOGLE_LINKED: { status: 409, message: 'Google is linked already.', data: z.strictObject({}) },
    ...identityUnavailable,
  })

/** What Google has sent the browser back with. It counts for who has begun it, in the browser in which they have, and still are signed in. */
export const finishGoogleLink = write
  .route({
    method: 'POST',
    path: '/account/google/finish',
    summary: 'Finish to add Google as another way to sign in',
    tags: ['Account'],
  })
  .input(
    z.strictObject({
      code: z
        .string()
        .min(1)
        .max(2000)
        .optional()
        .meta({ examples: ['4/0AX4XfWh'] }),
      error: z
        .string()
        .max(200)
        .optional()
        .meta({ examples: ['access_denied'] }),
      state: LinkToken,
    }),
  )
  .output(z.strictObject({ email: Email }))
  .errors({
    LINK_NOT_VALID: {
      status: 409,
      message: 'Google’s answer came too late, or twice. Please start again.',
      data: z.strictObject({}),
    },
    GOOGLE_REFUSED: { status: 409, message: 'Google has not said who you are.', data: z.strictObject({}) },
    GOOGLE_NOT_VERIFIED: {
      status: 409,
      message: 'Google has not confirmed this address yet.',
      data: z.strictObject({}),
    },
    GOOGLE_TAKEN: {
      status: 409,
      message: 'This Google account belongs to another account with us.',
      data: z.strictObject({}),
    },
    ...identityUnavailable,
  })

/** Once more changes nothing. */
export const unlinkGoogle = write
  .route({
    method: 'POST',
    path: '/account/google/unlink',
    summary: 'Take Google away as a way to sign in',
    tags: ['Account'],
  })
  .input(z.strictObject({}))
  .output(z.strictObject({}))
  .errors({
    ONLY_WAY_IN: {
      status: 409,
      message: 'Google is your only way in. Set a password first.',
      data: z.strictObject({}),
    },
    ...identityUnavailable,
  })
