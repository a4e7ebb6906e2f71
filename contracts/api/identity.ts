import { z } from 'zod'
import { CustomerCreate } from '../model/customer.ts'
import { Email, Line, LinkToken } from '../model/primitives.ts'
import { Password, SecondFactorCode, Session, StaffInvitation } from '../model/session.ts'
import { operation } from '../operation.ts'
import { identityUnavailable, passwordRefused } from './shared-errors.ts'

const identity = operation.meta({ access: 'public', limit: 'authentication', tags: [] })

const linkNotValid = {
  LINK_NOT_VALID: {
    status: 409,
    message: 'This link does not work any more. Please ask for a new one.',
    data: z.strictObject({}),
  },
} as const
const accountDisabled = {
  ACCOUNT_DISABLED: { status: 403, message: 'This account is closed. Please write to us.', data: z.strictObject({}) },
} as const
/** All is right so far: `confirmSecondFactor` goes on with the challenge. */
const secondFactorRequired = {
  SECOND_FACTOR_REQUIRED: {
    status: 401,
    message: 'Please type the code that your app shows.',
    data: z.strictObject({ challenge: LinkToken }),
  },
} as const
const returnTo = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\p{Cc}\\]*$/u, 'is not a path of this site')
  .meta({ examples: ['/account'] })

/** Whether or not the address is known, the answer is the same: a mail tells the rest. */
export const register = identity
  .route({ method: 'POST', path: '/identity/register', summary: 'Open an account', tags: ['Identity'] })
  .input(
    z.strictObject({
      ...CustomerCreate.shape,
      password: Password,
      /** What shows that no machine asks, where the shop wants to be shown. Source: developers.cloudflare.com/turnstile. */
      challenge: z
        .string()
        .min(1)
        .max(2048)
        .optional()
        .meta({ examples: ['0.XXXX.DUMMY.TOKEN'] }),
    }),
  )
  .output(z.strictObject({}))
  .errors({
    ...passwordRefused,
    CHALLENGE_REFUSED: {
      status: 409,
      message: 'We could not see that you are a person. Please try again.',
      data: z.strictObject({ field: z.string().meta({ examples: ['challenge'] }) }),
    },
    ...identityUnavailable,
  })

export const verifyEmail = identity
  .route({
    method: 'POST',
    path: '/identity/verify-email',
    summary: 'Confirm an address by the link of a mail',
    tags: ['Identity'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(Session)
  .errors({ ...linkNotValid, ...accountDisabled, ...secondFactorRequired, ...identityUnavailable })

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
    ...accountDisabled,
    ...secondFactorRequired,
    ...identityUnavailable,
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
      returnTo: returnTo.default('/').meta({ examples: ['/account'] }),
    }),
  )
  .output(
    z.strictObject({
      url: z.url().meta({ examples: ['https://accounts.google.com/o/oauth2/v2/auth?client_id=bakery'] }),
    }),
  )

/** What Google has sent the browser back with: a code, or an error where somebody would rather not. */
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
  .output(z.strictObject({ session: Session, returnTo }))
  .errors({
    ...linkNotValid,
    GOOGLE_REFUSED: {
      status: 409,
      message: 'You have not signed in with Google. You can use your address and a password instead.',
      data: z.strictObject({ returnTo }),
    },
    GOOGLE_NOT_VERIFIED: {
      status: 409,
      message: 'Google has not confirmed this address yet. Please use a password instead.',
      data: z.strictObject({}),
    },
    PASSWORD_FIRST: {
      status: 409,
      message: 'There is an account with this address. Please sign in with its password, and confirm the address.',
      data: z.strictObject({ email: Email }),
    },
    ...accountDisabled,
    SECOND_FACTOR_REQUIRED: {
      ...secondFactorRequired.SECOND_FACTOR_REQUIRED,
      data: z.strictObject({ challenge: LinkToken, returnTo }),
    },
    ...identityUnavailable,
  })

/** The second half of a sign-in. A challenge works once, for five minutes and five codes. */
export const confirmSecondFactor = identity
  .route({
    method: 'POST',
    path: '/identity/second-factor',
    summary: 'Finish to sign in with a code of the app, or a recovery code',
    tags: ['Identity'],
  })
  .input(z.strictObject({ challenge: LinkToken, code: SecondFactorCode }))
  .output(Session)
  .errors({
    ...linkNotValid,
    CODE_REFUSED: {
      status: 401,
      message: 'This code is not right, or was used before.',
      data: z.strictObject({ field: z.string().meta({ examples: ['code'] }) }),
    },
    ...accountDisabled,
  })

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
  .errors(identityUnavailable)

export const resetPassword = identity
  .route({
    method: 'POST',
    path: '/identity/password/reset',
    summary: 'Set a new password by the link of a mail',
    tags: ['Identity'],
  })
  .input(z.strictObject({ token: LinkToken, password: Password }))
  .output(Session)
  .errors({ ...linkNotValid, ...passwordRefused, ...accountDisabled, ...secondFactorRequired, ...identityUnavailable })

export const getSession = operation
  .route({ method: 'GET', path: '/identity/session', summary: 'Say who is signed in', tags: ['Identity'] })
  .input(z.strictObject({}))
  .output(z.strictObject({ session: Session.nullable() }))

/** What the page of an invitation shows. A token cannot be guessed, so that reading by one is a read like others. */
export const getInvitation = operation
  .route({
    method: 'GET',
    path: '/identity/invitation/{token}',
    summary: 'Say whom an invitation is for, by its link',
    tags: ['Identity'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(StaffInvitation.pick({ email: true, role: true }))
  .errors(linkNotValid)

/** Whoever has the link has read the mail. It does not open an account that is there already: its password does. */
export const acceptInvitation = identity
  .route({
    method: 'POST',
    path: '/identity/invitation',
    summary: 'Join the staff by the link of an invitation',
    description:
      'Opens an account with the password. Where the address has an account with us already, the password must be that of the account, which becomes one of the staff under the name that is given; who has a second factor goes on with it. Every other session of the account ends.',
    tags: ['Identity'],
  })
  .input(
    z.strictObject({ token: LinkToken, name: Line(100).meta({ examples: ['Megan Beddoes'] }), password: Password }),
  )
  .output(Session)
  .errors({
    ...linkNotValid,
    CREDENTIALS_REFUSED: {
      status: 401,
      message: 'There is an account with this address already, and this is not its password.',
      data: z.strictObject({ field: z.string().meta({ examples: ['password'] }) }),
    },
    ...passwordRefused,
    ...accountDisabled,
    ...secondFactorRequired,
    ...identityUnavailable,
  })
