import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { HttpResponse } from 'msw'
import { z } from 'zod'
import {
  IdpRequest,
  LinkRequest,
  PasswordChangeRequest,
  PasswordRequest,
  ResetRequest,
  UpdateRequest,
} from '#contracts/vendors/identity-platform.ts'
import { byEmail, endTokens, refuse, signedIn } from './answers.ts'
import { hashOf, type IdentityState } from './state.ts'

/* What anybody may do who has the key of the project: `accounts:…`. Source: cloud.google.com/identity-platform/docs/reference/rest/v1/accounts. */

const SHORTEST = 6
const FAILURES = 10
const CODE_MS = { PASSWORD_RESET: 3_600_000, VERIFY_EMAIL: 3 * 86_400_000 }

async function signUp(state: IdentityState, body: unknown) {
  const { email, password } = PasswordRequest.parse(body)
  if (byEmail(state, email)) return refuse('EMAIL_EXISTS')
  if (password.length < SHORTEST) return refuse('WEAK_PASSWORD : Password should be at least 6 characters')
  const account = {
    localId: crypto.randomUUID().replaceAll('-', '').slice(0, 28),
    email: email.toLowerCase(),
    passwordHash: await hashOf(password),
    emailVerified: false,
    disabled: false,
    failures: 0,
  }
  state.accounts.set(account.localId, account)
  state.save()
  return HttpResponse.json(await signedIn(state, account, 'password'))
}

async function signInWithPassword(state: IdentityState, body: unknown) {
  const { email, password } = PasswordRequest.parse(body)
  const account = byEmail(state, email)
  if (!account) return refuse('INVALID_LOGIN_CREDENTIALS')
  // Before it looks at the password, as the vendor does.
  if (account.disabled) return refuse('USER_DISABLED')
  if (account.failures >= FAILURES)
    return refuse('TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account has been temporarily disabled')
  if (account.passwordHash !== (await hashOf(password))) {
    account.failures++
    return refuse('INVALID_LOGIN_CREDENTIALS')
  }
  account.failures = 0
  return HttpResponse.json({ ...(await signedIn(state, account, 'password')), registered: true })
}

const GoogleToken = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  name: z.string().optional(),
})

/** Google is added to the account that an ID token names, unless it belongs to another, or so does its address. */
async function link(state: IdentityState, body: unknown) {
  const { idToken, postBody } = LinkRequest.parse(body)
  const claims = googleClaims(state, postBody)
  if (!claims) return refuse('INVALID_IDP_RESPONSE : The supplied auth credential is malformed')
  const { account, refusal } = await ownerOf(state, idToken)
  if (!account) return refusal
  const owner = [...state.accounts.values()].find(({ googleSub }) => googleSub === claims.sub)
  if (owner && owner !== account) return refuse('FEDERATED_USER_ID_ALREADY_LINKED')
  if ((byEmail(state, claims.email) ?? account) !== account) return refuse('EMAIL_EXISTS')
  Object.assign(account, { googleSub: claims.sub, googleEmail: claims.email })
  state.save()
  return HttpResponse.json({
    ...(await signedIn(state, account, 'google.com')),
    ...{ providerId: 'google.com', emailVerified: account.emailVerified, displayName: account.displayName },
  })
}

function googleClaims(state: IdentityState, postBody: string) {
  const token = new URLSearchParams(postBody).get('id_token') ?? ''
  const claims = GoogleToken.safeParse(token === '' ? null : decodeJwt(token)).data
  return claims?.iss === state.googleIssuer ? claims : null
}

/** Whose an ID token of ours is, once its signature was checked. */
async function ownerOf(state: IdentityState, idToken: string) {
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(state.keys.jwks()), {
      ...{ algorithms: ['RS256'], issuer: state.issuer, audience: state.project },
    })
    const account = state.accounts.get(payload.sub ?? '')
    if (!account) return { refusal: refuse('USER_NOT_FOUND') }
    if (account.disabled) return { refusal: refuse('USER_DISABLED') }
    const isOld = (payload.iat ?? 0) < Math.floor((account.validSince ?? 0) / 1000)
    return isOld ? { refusal: refuse('TOKEN_EXPIRED') } : { account }
  } catch {
    return { refusal: refuse('INVALID_ID_TOKEN') }
  }
}

/** One account an address: what Google says of an address that is known is linked to it. */
async function signInWithIdp(state: IdentityState, body: unknown) {
  if (LinkRequest.safeParse(body).success) return link(state, body)
  const { postBody } = IdpRequest.parse(body)
  const claims = googleClaims(state, postBody)
  if (!claims) return refuse('INVALID_IDP_RESPONSE : The supplied auth credential is malformed')
  const known =
    [...state.accounts.values()].find(({ googleSub }) => googleSub === claims.sub) ?? byEmail(state, claims.email)
  if (known?.disabled) return refuse('USER_DISABLED')
  const account = known ?? {
    localId: crypto.randomUUID().replaceAll('-', '').slice(0, 28),
    email: claims.email,
    passwordHash: null,
    emailVerified: claims.email_verified,
    disabled: false,
    failures: 0,
  }
  Object.assign(account, {
    googleSub: claims.sub,
    googleEmail: claims.email,
    displayName: claims.name,
    emailVerified: account.emailVerified || claims.email_verified,
  })
  state.accounts.set(account.localId, account)
  state.save()
  return HttpResponse.json({
    ...(await signedIn(state, account, 'google.com')),
    providerId: 'google.com',
    emailVerified: account.emailVerified,
    displayName: account.displayName,
    isNewUser: known === undefined,
  })
}

/** A code that is there, is for this, was not used, and is not too old. */
function spend(state: IdentityState, code: string, requestType: 'VERIFY_EMAIL' | 'PASSWORD_RESET') {
  const found = state.codes.find((one) => one.code === code && one.requestType === requestType && !one.isUsed)
  if (!found) return { refusal: refuse('INVALID_OOB_CODE') }
  if (Date.now() - found.issuedAt > CODE_MS[requestType]) return { refusal: refuse('EXPIRED_OOB_CODE') }
  const account = byEmail(state, found.email)
  if (!account) return { refusal: refuse('INVALID_OOB_CODE') }
  if (account.disabled) return { refusal: refuse('USER_DISABLED') }
  found.isUsed = true
  return { account }
}

async function resetPassword(state: IdentityState, body: unknown) {
  const { oobCode, newPassword } = ResetRequest.parse(body)
  if (newPassword.length < SHORTEST) return refuse('WEAK_PASSWORD : Password should be at least 6 characters')
  const { account, refusal } = spend(state, oobCode, 'PASSWORD_RESET')
  if (!account) return refusal
  // Whoever has the code has read the mail.
  Object.assign(account, { passwordHash: await hashOf(newPassword), emailVerified: true, failures: 0 })
  endTokens(account)
  state.save()
  return HttpResponse.json({ email: account.email, requestType: 'PASSWORD_RESET' })
}

/** Another password for who shows an ID token: every token of before ends, and there are new ones. */
async function changePassword(state: IdentityState, body: unknown) {
  const { idToken, password } = PasswordChangeRequest.parse(body)
  const { account, refusal } = await ownerOf(state, idToken)
  if (!account) return refusal
  if (password.length < SHORTEST) return refuse('WEAK_PASSWORD : Password should be at least 6 characters')
  Object.assign(account, { passwordHash: await hashOf(password), failures: 0 })
  endTokens(account)
  state.save()
  return HttpResponse.json(await signedIn(state, account, 'password'))
}

function update(state: IdentityState, body: unknown) {
  if (PasswordChangeRequest.safeParse(body).success) return changePassword(state, body)
  const change = UpdateRequest.parse(body)
  if (!('oobCode' in change)) return refuse('INVALID_ID_TOKEN')
  const { account, refusal } = spend(state, change.oobCode, 'VERIFY_EMAIL')
  if (!account) return refusal
  account.emailVerified = true
  state.save()
  return HttpResponse.json({ localId: account.localId, email: account.email, emailVerified: true })
}

/** By what stands behind `accounts:`. */
export const ACCOUNT_METHODS = { signUp, signInWithPassword, signInWithIdp, resetPassword, update }
