import { z } from 'zod'

/*
 * The part of Google Identity Platform that we rely on, over REST. Source: cloud.google.com/identity-platform/docs/reference/rest.
 */

const credentials = { email: z.email(), password: z.string(), returnSecureToken: z.literal(true) }

/** `accounts:signUp` and `accounts:signInWithPassword`. */
export const PasswordRequest = z.strictObject(credentials)
export type PasswordRequest = z.infer<typeof PasswordRequest>

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
export type SignInResponse = z.infer<typeof SignInResponse>

/** `accounts:signInWithIdp`, with the ID token of Google's code flow. */
export const IdpRequest = z.strictObject({
  postBody: z.string(),
  requestUri: z.url(),
  returnSecureToken: z.literal(true),
  returnIdpCredential: z.literal(true),
})
export type IdpRequest = z.infer<typeof IdpRequest>
/** The same for whom an ID token names: Google is added to their account. A refusal is an error then, and not words in an answer. */
export const LinkRequest = z.strictObject({
  idToken: z.string(),
  postBody: z.string(),
  requestUri: z.url(),
  returnSecureToken: z.literal(true),
})
export type LinkRequest = z.infer<typeof LinkRequest>
export const IdpResponse = z.object({
  ...signedIn,
  email: z.string(),
  emailVerified: z.boolean(),
  displayName: z.string().optional(),
  providerId: z.literal('google.com'),
})
export type IdpResponse = z.infer<typeof IdpResponse>

/** `accounts:sendOobCode`, for confirming an address and for a new password; we send the mail ourselves. Wants an administrator's token. */
export const OobCodeRequest = z.strictObject({
  requestType: z.enum(['VERIFY_EMAIL', 'PASSWORD_RESET']),
  email: z.email(),
  returnOobLink: z.literal(true),
})
export type OobCodeRequest = z.infer<typeof OobCodeRequest>
/** Without a link where nobody has the address, and the project protects addresses: it answers the same then. */
export const OobCodeResponse = z.object({ oobLink: z.url().optional(), email: z.string() })

/** `accounts:resetPassword`. */
export const ResetRequest = z.strictObject({ oobCode: z.string(), newPassword: z.string() })
export type ResetRequest = z.infer<typeof ResetRequest>
export const ResetResponse = z.object({ email: z.string() })

/** `accounts:update`: by an out-of-band code, or, with an administrator's token, by the account. */
export const UpdateRequest = z.union([
  z.strictObject({ oobCode: z.string() }),
  z.strictObject({
    localId: z.string(),
    email: z.email().optional(),
    emailVerified: z.boolean().optional(),
    disableUser: z.boolean().optional(),
    deleteProvider: z.array(z.literal('google.com')).optional(),
  }),
])
export type UpdateRequest = z.infer<typeof UpdateRequest>
export const UpdateResponse = z.object({ localId: z.string() })
/** The same by an ID token, for a new password. It ends every refresh token of before, and the answer brings the first of after. */
export const PasswordChangeRequest = z.strictObject({
  idToken: z.string(),
  password: z.string(),
  returnSecureToken: z.literal(true),
})
export type PasswordChangeRequest = z.infer<typeof PasswordChangeRequest>
export const PasswordChangeResponse = z.object(signedIn)

/** `accounts:lookup` and `accounts:delete`, with an administrator's token. */
export const LookupRequest = z.strictObject({
  localId: z.array(z.string()).optional(),
  email: z.array(z.email()).optional(),
  federatedUserId: z.array(z.strictObject({ providerId: z.literal('google.com'), rawId: z.string() })).optional(),
})
export type LookupRequest = z.infer<typeof LookupRequest>
const Account = z.object({
  localId: z.string(),
  email: z.string(),
  emailVerified: z.boolean().default(false),
  disabled: z.boolean().default(false),
  displayName: z.string().optional(),
  providerUserInfo: z.array(z.object({ providerId: z.string(), email: z.string().optional() })).default([]),
  /** Seconds since 1970, as a string: refresh tokens of before are worth nothing. A new password or address raises it. */
  validSince: z.string().regex(/^\d+$/).optional(),
})
export const LookupResponse = z.object({ users: z.array(Account).default([]) })
export const DeleteRequest = z.strictObject({ localId: z.string() })
export type DeleteRequest = z.infer<typeof DeleteRequest>

/** `token`: a new ID token for a refresh token. Refused with `TOKEN_EXPIRED` where the account has changed since, and where it was shut or is gone. */
export const RefreshResponse = z.object({
  id_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.string().regex(/^\d+$/),
  user_id: z.string(),
})

/** What an ID token says, once its signature, issuer, audience and time were checked. */
export const IdentityClaims = z.object({
  sub: z.string().min(1),
  email: z.string(),
  email_verified: z.boolean(),
  name: z.string().optional(),
})
export type IdentityClaims = z.infer<typeof IdentityClaims>

/** The codes that are handled; any other is a failure of the vendor. */
export const IDENTITY_ERRORS = [
  'EMAIL_EXISTS',
  'INVALID_LOGIN_CREDENTIALS',
  'EMAIL_NOT_FOUND',
  'INVALID_PASSWORD',
  'USER_DISABLED',
  'USER_NOT_FOUND',
  'TOO_MANY_ATTEMPTS_TRY_LATER',
  'WEAK_PASSWORD',
  'EXPIRED_OOB_CODE',
  'INVALID_OOB_CODE',
  'TOKEN_EXPIRED',
  'INVALID_REFRESH_TOKEN',
  'INVALID_IDP_RESPONSE',
  'FEDERATED_USER_ID_ALREADY_LINKED',
  'INVALID_ID_TOKEN',
] as const
export type IdentityErrorCode = (typeof IDENTITY_ERRORS)[number]

/** The message is a code, sometimes with words behind it: `WEAK_PASSWORD : Password should be at least 6 characters`. */
export const IdentityError = z.object({ error: z.object({ code: z.int(), message: z.string() }) })

/** The answer of a service account's `token_uri`. Source: developers.google.com/identity/protocols/oauth2/service-account. */
export const ServiceTokenResponse = z.object({ access_token: z.string(), expires_in: z.int() })
