import { PATHS } from '#lib/constants/frontend.ts'

type Allowed = {
  /** Another origin that a form may lead to, by a redirect of ours: browsers judge where it ends. */
  formsTo?: string
  /** Another origin of which there may be a frame. Its script is brought by one of ours, which may. */
  framesOf?: string
}

/** What a page may load: our own host only. */
const policy = (scripts: string, { formsTo, framesOf }: Allowed = {}) =>
  [
    "default-src 'self'",
    ...(framesOf === undefined ? [] : [`frame-src ${framesOf}`]),
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${formsTo === undefined ? '' : ` ${formsTo}`}`,
    "frame-ancestors 'none'",
  ].join('; ')

/** Of a page that is made for one answer: its scripts carry the nonce of that answer. */
export const policyOfAnswer = (nonce: string, allowed?: Allowed) =>
  policy(`'self' 'nonce-${nonce}' 'strict-dynamic'`, allowed)

const INLINE = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g

async function hashOf(script: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

/** Of a page that is kept and answered many times: its own scripts, by their hashes, and those of our host. Source: CSP level 3, 2.3.1. */
export async function policyOfPage(html: string) {
  const hashes = await Promise.all([...html.matchAll(INLINE)].map(([, script = '']) => hashOf(script)))
  return policy(["'self'", ...new Set(hashes)].join(' '))
}

const STRICT = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** Pages whose address is a key. */
const BY_TOKEN = [
  '/orders',
  '/waiting-list',
  '/gift-cards',
  PATHS.verifyEmail,
  PATHS.resetPassword,
  PATHS.invitation,
  PATHS.data,
  PATHS.unsubscribe,
]

/** The desk of the staff, and its pages. */
const isDesk = (path: string) => path === '/staff' || path.startsWith('/staff/')

/** An answer with the headers that every answer of the worker carries. @param path of the request */
export function withStrictHeaders(response: Response, path: string, isLocal: boolean): Response {
  const answer = new Response(response.body, response)
  for (const [name, value] of Object.entries(STRICT)) answer.headers.set(name, value)
  if (!isLocal) answer.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  if (isDesk(path) || BY_TOKEN.some((prefix) => path.startsWith(`${prefix}/`))) {
    // What only staff see; and who has the address has the order, the place in the line, or the account: no cache, no search engine and no other page
    // learns it.
    answer.headers.set('cache-control', 'private, no-store')
    answer.headers.set('x-robots-tag', 'noindex, nofollow')
    // The forms of a place say where they come from; `same-origin` tells nobody else.
    if (path.startsWith('/orders/')) answer.headers.set('referrer-policy', 'no-referrer')
  }
  return answer
}
