import { HttpResponse } from 'msw'
import { z } from 'zod'
import type { IdentityErrorCode } from '#contracts/vendors/identity-platform.ts'
import { base64url, bytesOf } from '#lib/base64url.ts'
import type { Account, IdentityState } from './state.ts'

/** A refusal as Identity Platform words it. */
export const refuse = (message: IdentityErrorCode | (string & {}), code = 400) =>
  HttpResponse.json(
    { error: { code, message, errors: [{ message, domain: 'global', reason: 'invalid' }] } },
    { status: code },
  )

const HOUR_SECONDS = 3600

export const byEmail = ({ accounts }: IdentityState, email: string) =>
  [...accounts.values()].find((account) => account.email === email.toLowerCase())

async function idTokenOf(state: IdentityState, account: Account, provider: Provider) {
  return state.keys.sign(
    {
      iss: state.issuer,
      aud: state.project,
      sub: account.localId,
      user_id: account.localId,
      auth_time: Math.floor(Date.now() / 1000),
      email: account.email,
      email_verified: account.emailVerified,
      ...(account.displayName === undefined ? {} : { name: account.displayName }),
      firebase: { identities: { email: [account.email] }, sign_in_provider: provider },
    },
    HOUR_SECONDS,
  )
}

type Provider = 'password' | 'google.com'

const Refreshing = z.strictObject({
  localId: z.string(),
  provider: z.enum(['password', 'google.com']),
  /** Which of the account's tokens it is one of: those before the last change, or after. */
  generation: z.int(),
  nonce: z.string(),
})

const generationOf = ({ generation = 0 }: Account) => generation

/** A refresh token lasts until its account changes, also over a restart of the sandbox: it says itself whose it is. */
function refreshTokenOf(account: Account, provider: Provider) {
  const says = { localId: account.localId, provider, generation: generationOf(account), nonce: crypto.randomUUID() }
  return base64url(new TextEncoder().encode(JSON.stringify(says satisfies z.infer<typeof Refreshing>)))
}

export const isOver = (account: Account, { generation }: z.infer<typeof Refreshing>) =>
  generation !== generationOf(account)

/** What a refresh token says; null for what none is. */
export function readRefreshToken(token: string) {
  try {
    return Refreshing.parse(JSON.parse(new TextDecoder().decode(bytesOf(token))))
  } catch {
    return null
  }
}

/** Tokens, as they are given to who is known. */
export const tokensOf = async (state: IdentityState, account: Account, provider: Provider) => ({
  idToken: await idTokenOf(state, account, provider),
  refreshToken: refreshTokenOf(account, provider),
  expiresIn: String(HOUR_SECONDS),
})

/** What every way to sign in is answered with. */
export const signedIn = async (state: IdentityState, account: Account, provider: Provider) => ({
  ...(await tokensOf(state, account, provider)),
  localId: account.localId,
  email: account.email,
})

/** A new password, or a new address, ends every token of before. Source: firebase.google.com/docs/auth/admin/manage-sessions. */
export function endTokens(account: Account) {
  account.validSince = Date.now()
  account.generation = generationOf(account) + 1
}
