import { HttpResponse } from 'msw'
import type { IdentityErrorCode } from '#contracts/vendors/identity-platform.ts'
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

export async function idTokenOf(state: IdentityState, account: Account, provider: 'password' | 'google.com') {
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

/** What every way to sign in is answered with. */
export async function signedIn(state: IdentityState, account: Account, provider: 'password' | 'google.com') {
  const refreshToken = crypto.randomUUID()
  state.refreshTokens.set(refreshToken, account.localId)
  return {
    idToken: await idTokenOf(state, account, provider),
    refreshToken,
    expiresIn: String(HOUR_SECONDS),
    localId: account.localId,
    email: account.email,
  }
}
