import { importPKCS8, SignJWT } from 'jose'
import { ServiceTokenResponse } from '#contracts/vendors/identity-platform.ts'
import { callVendor, formBody, IdentityUnavailable, vendorPolicy } from '../identity-call.ts'

/** What of a service account's JSON is used. */
export type ServiceAccount = {
  client_email: string
  private_key: string
  private_key_id?: string | undefined
  token_uri: string
}

const SCOPE = 'https://www.googleapis.com/auth/identitytoolkit'
const HOUR_SECONDS = 3600
/** So long before its end a token is not used any more. */
const SPARE_MS = 60_000

const policy = vendorPolicy()
const tokens = new Map<string, { token: string; until: number }>()

const nameOf = ({ client_email: email, token_uri: url }: ServiceAccount) => `${email} ${url}`

/** Forgets a token that is not taken any more. */
export const forgetAdminToken = (account: ServiceAccount) => tokens.delete(nameOf(account))

/**
 * The token of an administrator, for a signed assertion; the same until it is nearly over.
 * Source: developers.google.com/identity/protocols/oauth2/service-account#httprest.
 * @throws IdentityUnavailable
 */
export async function adminToken(account: ServiceAccount): Promise<string> {
  const { client_email: email, private_key: key, private_key_id: kid, token_uri: url } = account
  const name = nameOf(account)
  const known = tokens.get(name)
  // By the system's clock: the vendor's does not move when somebody moves ours.
  if (known && known.until > Date.now()) return known.token
  const assertion = await new SignJWT({ scope: SCOPE })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
    .setIssuer(email)
    .setAudience(url)
    .setIssuedAt()
    .setExpirationTime(`${String(HOUR_SECONDS)} s`)
    .sign(await importPKCS8(key, 'RS256'))
  const answer = await callVendor({
    policy,
    url,
    init: formBody({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
    schema: ServiceTokenResponse,
    refusalOf: () => null,
  })
  if (!answer.ok) throw new IdentityUnavailable(`${url} refused the service account`)
  const { access_token: token, expires_in: seconds } = answer.data
  tokens.set(name, { token, until: Date.now() + seconds * 1000 - SPARE_MS })
  return token
}
