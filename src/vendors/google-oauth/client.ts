import {
  AuthorizeQuery,
  GoogleClaims,
  TokenError,
  TokenResponse,
  type TokenRequest,
} from '#contracts/vendors/google-oauth.ts'
import { base64url } from '#lib/base64url.ts'
import { verifyIdToken } from '../id-token.ts'
import { callVendor, formBody, vendorPolicy } from '../identity-call.ts'

export type GoogleConfig = {
  APP_ORIGIN: string
  GOOGLE_AUTHORIZE_URL: string
  GOOGLE_TOKEN_URL: string
  GOOGLE_JWKS_URL: string
  GOOGLE_ISSUER: string
  GOOGLE_CLIENT_ID: string
  GOOGLE_CLIENT_SECRET: string
}

const policy = vendorPolicy()
const CALLBACK = '/api/auth/google/callback'

/** What Google's answer must fit: kept by us, and never shown to a browser. */
export type Flow = { state: string; nonce: string; verifier: string }

/** Google's code flow with PKCE, a state and a nonce. */
export function openGoogle(config: GoogleConfig) {
  const redirectUri = `${config.APP_ORIGIN}${CALLBACK}`
  return {
    redirectUri,

    /** Where to send the browser. */
    async authorizeUrl({ state, nonce, verifier }: Flow) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
      const query = AuthorizeQuery.parse({
        client_id: config.GOOGLE_CLIENT_ID,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: base64url(new Uint8Array(digest)),
        code_challenge_method: 'S256',
      })
      return `${config.GOOGLE_AUTHORIZE_URL}?${new URLSearchParams(query).toString()}`
    },

    /**
     * Who Google says it is, and the ID token that says it; null for a code that is not good any more, or a token that is not for this flow.
     * @throws IdentityUnavailable
     */
    async exchange(code: string, { nonce, verifier }: Omit<Flow, 'state'>) {
      const request = {
        client_id: config.GOOGLE_CLIENT_ID,
        client_secret: config.GOOGLE_CLIENT_SECRET,
        code,
        code_verifier: verifier,
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
      } satisfies TokenRequest
      const answer = await callVendor({
        policy,
        url: config.GOOGLE_TOKEN_URL,
        init: formBody(request),
        schema: TokenResponse,
        refusalOf: (body) => (TokenError.safeParse(body).data?.error === 'invalid_grant' ? 'invalid_grant' : null),
      })
      if (!answer.ok) return null
      const claims = await verifyIdToken(answer.data.id_token, GoogleClaims, {
        jwksUrl: config.GOOGLE_JWKS_URL,
        issuer: config.GOOGLE_ISSUER,
        audience: config.GOOGLE_CLIENT_ID,
      })
      return claims?.nonce === nonce ? { claims, idToken: answer.data.id_token } : null
    },
  }
}
