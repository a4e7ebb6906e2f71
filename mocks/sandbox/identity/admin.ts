import { exportJWK, importJWK, importPKCS8, jwtVerify } from 'jose'
import { HttpResponse } from 'msw'
import { DeleteRequest, LookupRequest, OobCodeRequest, UpdateRequest } from '#contracts/vendors/identity-platform.ts'
import { byEmail, endTokens, refuse } from './answers.ts'
import type { IdentityState } from './state.ts'

/* What a service account may do: `projects/…/accounts:…`, with a bearer token of `token_uri`. */

type Account = { client_email: string; private_key: string }

/** The half of the key that everybody may have, out of the half that we were given. */
async function publicKeyOf(privateKey: string) {
  const { kty, n, e } = await exportJWK(await importPKCS8(privateKey, 'RS256', { extractable: true }))
  return importJWK({ kty, n, e, alg: 'RS256' }, 'RS256')
}

const TOKEN_SECONDS = 3600

/** The `token_uri` of the service account. Source: RFC 7523. */
export async function serviceToken(state: IdentityState, form: URLSearchParams, url: string) {
  try {
    const { client_email: email, private_key: key } = JSON.parse(state.serviceAccount) as Account
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') throw new Error('another grant')
    await jwtVerify(form.get('assertion') ?? '', await publicKeyOf(key), {
      algorithms: ['RS256'],
      issuer: email,
      audience: url,
    })
  } catch {
    return HttpResponse.json({ error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }, { status: 400 })
  }
  const token = crypto.randomUUID()
  state.adminTokens.add(token)
  return HttpResponse.json({ access_token: token, expires_in: TOKEN_SECONDS, token_type: 'Bearer' })
}

function sendOobCode(state: IdentityState, body: unknown) {
  const { requestType, email } = OobCodeRequest.parse(body)
  // The project protects addresses: for a new password it answers the same, but for the link.
  if (!byEmail(state, email))
    return requestType === 'PASSWORD_RESET' ? HttpResponse.json({ email }) : refuse('USER_NOT_FOUND')
  const code = crypto.randomUUID().replaceAll('-', '')
  state.codes.push({ code, requestType, email: email.toLowerCase(), issuedAt: Date.now(), isUsed: false })
  const mode = requestType === 'VERIFY_EMAIL' ? 'verifyEmail' : 'resetPassword'
  const oobLink = `https://${state.project}.firebaseapp.com/__/auth/action?mode=${mode}&oobCode=${code}&apiKey=sandbox&lang=en`
  return HttpResponse.json({ email, oobLink })
}

function update(state: IdentityState, body: unknown) {
  const change = UpdateRequest.parse(body)
  if ('oobCode' in change) return refuse('INVALID_ARGUMENT')
  const account = state.accounts.get(change.localId)
  if (!account) return refuse('USER_NOT_FOUND')
  const { email, emailVerified, disableUser, deleteProvider } = change
  if (email !== undefined && (byEmail(state, email) ?? account) !== account) return refuse('EMAIL_EXISTS')
  Object.assign(account, {
    ...(email === undefined ? {} : { email: email.toLowerCase() }),
    ...(emailVerified === undefined ? {} : { emailVerified }),
    ...(disableUser === undefined ? {} : { disabled: disableUser }),
    ...(deleteProvider === undefined ? {} : { googleSub: undefined, googleEmail: undefined }),
  })
  if (email !== undefined) endTokens(account)
  state.save()
  return HttpResponse.json({ localId: account.localId, email: account.email })
}

function lookup(state: IdentityState, body: unknown) {
  const { localId = [], email = [], federatedUserId = [] } = LookupRequest.parse(body)
  const subs = federatedUserId.map(({ rawId }) => rawId)
  const users = [...state.accounts.values()]
    .filter(
      (account) =>
        localId.includes(account.localId) || email.includes(account.email) || subs.includes(account.googleSub ?? ''),
    )
    .map(
      ({
        localId: id,
        email: address,
        emailVerified,
        disabled,
        displayName,
        passwordHash,
        googleSub,
        googleEmail,
        validSince = 0,
      }) => ({
        localId: id,
        email: address,
        emailVerified,
        disabled,
        displayName,
        validSince: String(Math.floor(validSince / 1000)),
        providerUserInfo: [
          ...(passwordHash === null ? [] : [{ providerId: 'password', rawId: address }]),
          ...(googleSub === undefined ? [] : [{ providerId: 'google.com', rawId: googleSub, email: googleEmail }]),
        ],
      }),
    )
  return HttpResponse.json(users.length > 0 ? { users } : {})
}

function remove(state: IdentityState, body: unknown) {
  const { localId } = DeleteRequest.parse(body)
  if (!state.accounts.delete(localId)) return refuse('USER_NOT_FOUND')
  state.save()
  return HttpResponse.json({})
}

/** By what stands behind `accounts:`. */
export const ADMIN_METHODS = { sendOobCode, update, lookup, delete: remove }
