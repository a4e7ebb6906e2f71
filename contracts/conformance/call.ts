import type { Call } from './case.ts'

/** A call as a request to the HTTP API. */
export const requestOf = ({ method, path, body, raw }: Call) =>
  new Request(`http://shop.test/api${path}`, {
    method,
    ...(method !== 'GET' ? { headers: { 'content-type': 'application/json' }, body: raw ?? JSON.stringify(body) } : {}),
  })
