import { z } from 'zod'

/* Google's OAuth 2.0 code flow with PKCE. Source: developers.google.com/identity/protocols/oauth2/web-server; RFC 7636. */

export const AuthorizeQuery = z.strictObject({
  client_id: z.string(),
  redirect_uri: z.url(),
  response_type: z.literal('code'),
  scope: z.literal('openid email profile'),
  state: z.string().min(16),
  nonce: z.string().min(16),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal('S256'),
})

export const TokenRequest = z.strictObject({
  client_id: z.string(),
  client_secret: z.string(),
  code: z.string(),
  code_verifier: z.string().min(43).max(128),
  grant_type: z.literal('authorization_code'),
  redirect_uri: z.url(),
})
export type TokenRequest = z.infer<typeof TokenRequest>

export const TokenResponse = z.object({
  access_token: z.string(),
  id_token: z.string(),
  /** In seconds. */
  expires_in: z.int(),
  token_type: z.literal('Bearer'),
})

/** What Google's ID token says, once its signature, issuer, audience, time and nonce were checked. */
export const GoogleClaims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.boolean(),
  name: z.string().optional(),
  nonce: z.string(),
})
export type GoogleClaims = z.infer<typeof GoogleClaims>

/** Refusal of the token endpoint, RFC 6749 section 5.2. */
export const TokenError = z.object({ error: z.string() })
