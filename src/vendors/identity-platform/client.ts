import { z } from 'zod'
import {
  IDENTITY_ERRORS,
  IdentityClaims,
  IdentityError,
  IdpResponse,
  LookupResponse,
  OobCodeResponse,
  PasswordChangeResponse,
  RefreshResponse,
  ResetResponse,
  SignInResponse,
  UpdateResponse,
  type DeleteRequest,
  type IdentityErrorCode,
  type IdpRequest,
  type LinkRequest,
  type LookupRequest,
  type OobCodeRequest,
  type PasswordChangeRequest,
  type PasswordRequest,
  type ResetRequest,
  type UpdateRequest,
} from '#contracts/vendors/identity-platform.ts'
import { verifyIdToken } from '../id-token.ts'
import { callVendor, formBody, IdentityUnavailable, jsonBody, vendorPolicy, type Answer } from '../identity-call.ts'
import { adminToken, forgetAdminToken, type ServiceAccount } from './service-account.ts'

export type IdentityConfig = {
  IDENTITY_BASE_URL: string
  IDENTITY_TOKEN_URL: string
  IDENTITY_JWKS_URL: string
  IDENTITY_ISSUER: string
  IDENTITY_PROJECT: string
  IDENTITY_API_KEY: string
  IDENTITY_SERVICE_ACCOUNT: ServiceAccount
}

const policy = vendorPolicy()
const UNAUTHORISED = 401

/** `WEAK_PASSWORD : …` is WEAK_PASSWORD. */
function refusalOf(body: unknown): IdentityErrorCode | null {
  const word = IdentityError.safeParse(body).data?.error.message.split(' ')[0]
  return IDENTITY_ERRORS.find((code) => code === word) ?? null
}

type Body =
  | PasswordRequest
  | IdpRequest
  | LinkRequest
  | OobCodeRequest
  | ResetRequest
  | UpdateRequest
  | PasswordChangeRequest
  | LookupRequest
  | DeleteRequest

/** What Google has said, as the vendor takes it. */
const saidByGoogle = (idToken: string) =>
  new URLSearchParams({ id_token: idToken, providerId: 'google.com' }).toString()

/** Google Identity Platform over REST, without its SDK. Each call throws `IdentityUnavailable` where the vendor is down or slow. */
export function openIdentityPlatform(config: IdentityConfig) {
  const key = encodeURIComponent(config.IDENTITY_API_KEY)
  const post = <T>(method: string, body: Body, schema: z.ZodType<T>) =>
    callVendor({
      policy,
      url: `${config.IDENTITY_BASE_URL}/accounts:${method}?key=${key}`,
      init: jsonBody(body),
      schema,
      refusalOf,
    })

  /** A token may be taken back before its time: then there is another. */
  const asAdmin = async <T>(
    method: string,
    body: Body,
    schema: z.ZodType<T>,
    isAgain = false,
  ): Promise<Answer<T, IdentityErrorCode>> => {
    const account = config.IDENTITY_SERVICE_ACCOUNT
    const authorization = `Bearer ${await adminToken(account)}`
    const answer = await callVendor({
      policy,
      url: `${config.IDENTITY_BASE_URL}/projects/${config.IDENTITY_PROJECT}/accounts:${method}`,
      init: jsonBody(body, { authorization }),
      schema,
      refusalOf: (refusal, status) => (status === UNAUTHORISED ? 'UNAUTHORISED' : refusalOf(refusal)),
    })
    if (answer.ok) return answer
    if (answer.code !== 'UNAUTHORISED') return { ok: false, code: answer.code }
    forgetAdminToken(account)
    if (isAgain) throw new IdentityUnavailable(`accounts:${method} is refused to our service account`)
    return asAdmin(method, body, schema, true)
  }

  return {
    /** A new account. Nobody has confirmed its address. */
    signUp: (email: string, password: string) =>
      post('signUp', { email, password, returnSecureToken: true }, SignInResponse),

    signInWithPassword: (email: string, password: string) =>
      post('signInWithPassword', { email, password, returnSecureToken: true }, SignInResponse),

    /** An account for whom Google has named, or the one that is there. @param requestUri where Google has sent the browser back to */
    signInWithGoogle: (idToken: string, requestUri: string) =>
      post(
        'signInWithIdp',
        {
          postBody: saidByGoogle(idToken),
          requestUri,
          returnSecureToken: true,
          returnIdpCredential: true,
        },
        IdpResponse,
      ),

    /** Adds whom Google has named to an account. @param idToken the vendor's, of whose account it is */
    linkGoogle: (idToken: string, googleIdToken: string, requestUri: string) =>
      post(
        'signInWithIdp',
        { idToken, postBody: saidByGoogle(googleIdToken), requestUri, returnSecureToken: true },
        IdpResponse,
      ),

    unlinkGoogle: (localId: string) => asAdmin('update', { localId, deleteProvider: ['google.com'] }, UpdateResponse),

    /** Whether whom Google calls so is linked to an account. */
    async hasGoogle(sub: string) {
      const asked = { federatedUserId: [{ providerId: 'google.com' as const, rawId: sub }] }
      const answer = await asAdmin('lookup', asked, LookupResponse)
      return answer.ok && answer.data.users.length > 0
    },

    /** An out-of-band code, which we never let the vendor send. */
    async oobCode(
      requestType: OobCodeRequest['requestType'],
      email: string,
    ): Promise<Answer<string, IdentityErrorCode>> {
      const answer = await asAdmin('sendOobCode', { requestType, email, returnOobLink: true }, OobCodeResponse)
      if (!answer.ok) return answer
      const code = answer.data.oobLink === undefined ? null : new URL(answer.data.oobLink).searchParams.get('oobCode')
      return code === null ? { ok: false, code: 'EMAIL_NOT_FOUND' } : { ok: true, data: code }
    },

    /** A new password by a code of `PASSWORD_RESET`. Whoever has it has read the mail. */
    resetPassword: (oobCode: string, newPassword: string) =>
      post('resetPassword', { oobCode, newPassword }, ResetResponse),

    /** Confirms an address by a code of `VERIFY_EMAIL`. */
    confirmEmail: (oobCode: string) => post('update', { oobCode }, UpdateResponse),

    /** Another password for whom an ID token of the vendor names. Every refresh token of before ends; the answer has the first of after. */
    changePassword: (idToken: string, password: string) =>
      post('update', { idToken, password, returnSecureToken: true }, PasswordChangeResponse),

    /** Gives an account another address, which was confirmed. */
    setEmail: (localId: string, email: string) =>
      asAdmin('update', { localId, email, emailVerified: true }, UpdateResponse),

    setDisabled: (localId: string, disableUser: boolean) => asAdmin('update', { localId, disableUser }, UpdateResponse),

    /** The account of an address, or null. */
    async lookUp(email: string) {
      const answer = await asAdmin('lookup', { email: [email] }, LookupResponse)
      return answer.ok ? (answer.data.users[0] ?? null) : null
    },

    /** The account that the vendor calls so; none where there is none. */
    find: (localId: string) => asAdmin('lookup', { localId: [localId] }, LookupResponse),

    remove: (localId: string) => asAdmin('delete', { localId }, z.object({})),

    /** A new ID token for a refresh token, and the refresh token that counts from then on. */
    refresh: (refreshToken: string) =>
      callVendor({
        policy,
        url: `${config.IDENTITY_TOKEN_URL}?key=${key}`,
        init: formBody({ grant_type: 'refresh_token', refresh_token: refreshToken }),
        schema: RefreshResponse,
        refusalOf,
      }),

    /** What an ID token of the vendor says; null for one that is not to be believed. */
    claimsOf: (idToken: string) =>
      verifyIdToken(idToken, IdentityClaims, {
        jwksUrl: config.IDENTITY_JWKS_URL,
        issuer: config.IDENTITY_ISSUER,
        audience: config.IDENTITY_PROJECT,
      }),
  }
}
export type IdentityPlatform = ReturnType<typeof openIdentityPlatform>
