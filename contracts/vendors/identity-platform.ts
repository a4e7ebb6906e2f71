import { z } from 'zod'

/*
 * The part of Google Identity Platform that we rely on, over REST. Source: cloud.google.com/identity-platform/docs/reference/rest.
 */

const credentials = { email: z.email(), password: z.string(), returnSecureToken: z.literal(true) }

/** `accounts:signUp` and `accounts:signInWithPassword`. */
export const PasswordRequest = z.strictObject(credentials)

const signedIn = {
  idToken: z.string(),
  refreshToken: z.string(),
  /** Seconds, as a string. */
  expiresIn: z.string().regex(/^\d+$/),
  localId: z.string(),
}
export const SignInResponse = z.object({
  ...signedIn,
  email: z.string().optional(),
  registered: z.boolean().optional(),
})

/** `accounts:signInWithIdp`, with the ID token of Google's code flow. */
export const IdpRequest = z.strictObject({
  postBody: z.string(),
  requestUri: z.url(),
  returnSecureToken: z.literal(true),
  returnIdpCredential: z.literal(true),
})
export const IdpResponse = z.object({
  ...signedIn,
  email: z.string(),
  emailVerified: z.boolean(),
  providerId: z.literal('google.com'),
})

/** `accounts:sendOobCode`, for confirming an address and for a new password; we send the mail ourselves. */
export const OobCodeRequest = z.strictObject({
  requestType: z.enum(['VERIFY_EMAIL', 'PASSWORD_RESET']),
  email: z.email(),
  idToken: z.string().optional(),
  returnOobLink: z.literal(true),
})
export const OobCodeResponse = z.object({ oobLink: z.url(), email: z.string() })

/** `token`: a new ID token for a refresh token. */
export const RefreshResponse = z.object({
  id_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.string().regex(/^\d+$/),
  user_id: z.string(),
})

/** The codes that are handled; any other is a failure of the vendor. */
export const IDENTITY_ERRORS = [
  'EMAIL_EXISTS',
  'INVALID_LOGIN_CREDENTIALS',
  'EMAIL_NOT_FOUND',
  'INVALID_PASSWORD',
  'USER_DISABLED',
  'TOO_MANY_ATTEMPTS_TRY_LATER',
  'WEAK_PASSWORD',
  'EXPIRED_OOB_CODE',
  'INVALID_OOB_CODE',
  'TOKEN_EXPIRED',
] as const

export const IdentityError = z.object({ error: z.object({ code: z.int(), message: z.string() }) })
