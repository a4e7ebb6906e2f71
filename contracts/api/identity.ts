import { z } from 'zod'
import { CustomerCreate } from '../model/customer.ts'
import { Email, Line, LinkToken } from '../model/primitives.ts'
import { Password, Session } from '../model/session.ts'
import { operation } from '../operation.ts'

const identity = operation.meta({ access: 'public', limit: 'authentication', tags: [] })

const linkNotValid = {
  LINK_NOT_VALID: {
    status: 409,
    message: 'This link does not work any more. Please ask for a new one.',
    data: z.strictObject({}),
  },
} as const
const unavailable = {
  IDENTITY_UNAVAILABLE: {
    status: 503,
    message: 'Signing in does not work at the moment. You can order as a guest.',
    data: z.strictObject({}),
  },
} as const
const passwordRefused = {
  PASSWORD_REFUSED: {
    status: 409,
    message: 'This password is known from a leak. Please choose another.',
    data: z.strictObject({ field: z.string().meta({ examples: ['password'] }) }),
  },
} as const

/** Whether or not the address is known, the answer is the same: a mail tells the rest. */
export const register = identity
  .route({ method: 'POST', path: '/identity/register', summary: 'Open an account', tags: ['Identity'] })
  .input(z.strictObject({ ...CustomerCreate.shape, password: Password }))
  .output(z.strictObject({}))
  .errors({ ...passwordRefused, ...unavailable })

export const verifyEmail = identity
  .route({
    method: 'POST',
    path: '/identity/verify-email',
    summary: 'Confirm an address by the link of a mail',
    tags: ['Identity'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(Session)
  .errors({ ...linkNotValid, ...unavailable })

export const signIn = identity
  .route({ method: 'POST', path: '/identity/sign-in', summary: 'Sign in with a password', tags: ['Identity'] })
  .input(
    z.strictObject({
      email: Email,
      password: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] }),
    }),
  )
  .output(Session)
  .errors({
    CREDENTIALS_REFUSED: {
      status: 401,
      message: 'The address and the password do not belong together.',
      data: z.strictObject({}),
    },
    EMAIL_NOT_VERIFIED: {
      status: 409,
      message: 'Please confirm your address first: we have sent the mail again.',
      data: z.strictObject({}),
    },
    ACCOUNT_DISABLED: { status: 403, message: 'This account is closed. Please write to us.', data: z.strictObject({}) },
    ...unavailable,
  })

export const signOut = identity
  .route({ method: 'POST', path: '/identity/sign-out', summary: 'Sign out here', tags: ['Identity'] })
  .input(z.strictObject({}))
  .output(z.strictObject({}))

/** Where to send the browser; the state and the PKCE verifier stay with us. */
export const startGoogleSignIn = identity
  .route({
    method: 'POST',
    path: '/identity/google/start',
    summary: 'Begin to sign in with Google',
    tags: ['Identity'],
  })
  .input(
    z.strictObject({
      returnTo: z
        .string()
        .max(300)
        .regex(/^\/(?!\/)/, 'is not a path of this site')
        .default('/')
        .meta({ examples: ['/account'] }),
    }),
  )
  .output(
    z.strictObject({
      url: z.url().meta({ examples: ['https://accounts.google.com/o/oauth2/v2/auth?client_id=bakery'] }),
    }),
  )
  .errors(unavailable)

export const finishGoogleSignIn = identity
  .route({
    method: 'POST',
    path: '/identity/google/finish',
    summary: 'Finish to sign in with Google',
    tags: ['Identity'],
  })
  .input(
    z.strictObject({
      code: z
        .string()
        .min(1)
        .max(2000)
        .meta({ examples: ['4/0AX4XfWh'] }),
      state: LinkToken,
    }),
  )
  .output(Session)
  .errors({ ...linkNotValid, ...unavailable })

/** Always the same answer; a mail goes out where there is an account. */
export const requestPasswordReset = identity
  .route({
    method: 'POST',
    path: '/identity/password/request',
    summary: 'Ask for a link to set a new password',
    tags: ['Identity'],
  })
  .input(z.strictObject({ email: Email }))
  .output(z.strictObject({}))
  .errors(unavailable)

export const resetPassword = identity
  .route({
    method: 'POST',
    path: '/identity/password/reset',
    summary: 'Set a new password by the link of a mail',
    tags: ['Identity'],
  })
  .input(z.strictObject({ token: LinkToken, password: Password }))
  .output(Session)
  .errors({ ...linkNotValid, ...passwordRefused, ...unavailable })

export const getSession = operation
  .route({ method: 'GET', path: '/identity/session', summary: 'Say who is signed in', tags: ['Identity'] })
  .input(z.strictObject({}))
  .output(z.strictObject({ session: Session.nullable() }))

export const acceptInvitation = identity
  .route({
    method: 'POST',
    path: '/identity/invitation',
    summary: 'Join the staff by the link of an invitation',
    tags: ['Identity'],
  })
  .input(
    z.strictObject({ token: LinkToken, name: Line(100).meta({ examples: ['Megan Beddoes'] }), password: Password }),
  )
  .output(Session)
  .errors({ ...linkNotValid, ...passwordRefused, ...unavailable })
