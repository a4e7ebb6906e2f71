/** What a page may load: our own host only. Scripts need the nonce of this answer. */
export const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const STRICT = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** An answer with the headers that every answer of the worker carries. @param path of the request */
export function withStrictHeaders(response: Response, path: string, isLocal: boolean): Response {
  const answer = new Response(response.body, response)
  for (const [name, value] of Object.entries(STRICT)) answer.headers.set(name, value)
  if (!isLocal) answer.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  if (path.startsWith('/orders/')) {
    // Who has the address has the order: no cache, no search engine and no other page learns it.
    answer.headers.set('cache-control', 'private, no-store')
    answer.headers.set('x-robots-tag', 'noindex, nofollow')
    answer.headers.set('referrer-policy', 'no-referrer')
  }
  return answer
}
