import { HttpResponse } from 'msw'
import { AuthorizeQuery, TokenRequest } from '#contracts/vendors/google-oauth.ts'
import { base64url } from '#lib/base64url.ts'
import { escape } from '../escape.ts'
import { STYLE } from '../style.ts'
import type { IdentityState } from './state.ts'

/* Google's OAuth code flow. Source: developers.google.com/identity/protocols/oauth2/web-server. */

const page = (title: string, body: string, status = 200) =>
  new HttpResponse(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
    { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  )

const choice = (query: URLSearchParams, who: string, words: string) =>
  `<li><a href="/google/consent?${escape(new URLSearchParams({ ...Object.fromEntries(query), who }).toString())}">${escape(words)}</a></li>`

/** The page on which one says who one is, or that one would rather not. */
export function authorize(state: IdentityState, query: URLSearchParams) {
  const asked = AuthorizeQuery.safeParse(Object.fromEntries(query))
  if (!asked.success || asked.data.client_id !== state.googleClientId)
    return page('Access blocked', '<p>Error 400: invalid_request. This is not how the shop asks.</p>', 400)
  return page(
    'Choose an account',
    `<p>to continue to Band of Bakers. This page stands in for Google’s.</p><ul>${state.people
      .map(({ sub, email, name, isVerified }) =>
        choice(query, sub, `${name}, ${email}${isVerified ? '' : ' (not confirmed with Google)'}`),
      )
      .join('')}${choice(query, 'nobody', 'No, cancel')}</ul>`,
  )
}

export function consent(state: IdentityState, query: URLSearchParams) {
  const { who, ...rest } = Object.fromEntries(query)
  const asked = AuthorizeQuery.parse(rest)
  const back = new URL(asked.redirect_uri)
  back.searchParams.set('state', asked.state)
  const person = state.people.find(({ sub }) => sub === who)
  if (person) {
    const code = `4/${crypto.randomUUID()}`
    state.grants.set(code, {
      person,
      nonce: asked.nonce,
      challenge: asked.code_challenge,
      clientId: asked.client_id,
      redirectUri: asked.redirect_uri,
    })
    back.searchParams.set('code', code)
  } else back.searchParams.set('error', 'access_denied')
  return new HttpResponse(null, { status: 302, headers: { location: back.href } })
}

const refuse = (error: string) => HttpResponse.json({ error }, { status: 400 })

async function challengeOf(verifier: string) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

const TOKEN_SECONDS = 3600

/** A code is good once, for who has asked for it, with the verifier whose challenge was sent. */
export async function token(state: IdentityState, form: URLSearchParams) {
  const asked = TokenRequest.safeParse(Object.fromEntries(form)).data
  if (!asked) return refuse('invalid_request')
  const grant = state.grants.get(asked.code)
  state.grants.delete(asked.code)
  if (
    !grant ||
    grant.clientId !== asked.client_id ||
    grant.redirectUri !== asked.redirect_uri ||
    grant.challenge !== (await challengeOf(asked.code_verifier))
  )
    return refuse('invalid_grant')
  const { sub, email, name, isVerified } = grant.person
  const idToken = await state.googleKeys.sign(
    {
      iss: state.googleIssuer,
      aud: grant.clientId,
      azp: grant.clientId,
      sub,
      email,
      email_verified: isVerified,
      name,
      nonce: grant.nonce,
    },
    TOKEN_SECONDS,
  )
  return HttpResponse.json({
    access_token: crypto.randomUUID(),
    id_token: idToken,
    expires_in: TOKEN_SECONDS,
    token_type: 'Bearer',
    scope: 'openid email profile',
  })
}
