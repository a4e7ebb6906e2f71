import { CACHED_PAGES, PAGE_CACHE } from '#lib/constants/backend.ts'
import type { Env } from '#platform/env.ts'
import { readPageVersion } from '#platform/page-version.ts'
import { policyOfPage } from './headers.ts'

/*
 * Whole pages of the shop, kept by the isolate and answered before Next is asked: what a page of the shop says is the same for everybody, and
 * for a minute. Stock and money are not among it: the page reads them itself, live.
 */
type Kept = { body: string; headers: [string, string][]; keptAt: number; isRefreshing: boolean; version: string | null }

const pages = new Map<string, Kept>()
let version: { value: string | null; readAt: number } = { value: null, readAt: 0 }

/** Forgets every page. For a local shop whose clock was moved. */
export const forgetPages = () => {
  pages.clear()
}

/** Whether a request asks for a page that is the same for everybody. */
export function isCacheable(request: Request, url: URL) {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  // Next asks for parts of pages by headers and a query of its own; what has a query is not the same for everybody.
  return (
    isRead && url.search === '' && !request.headers.has('rsc') && CACHED_PAGES.some((page) => page.test(url.pathname))
  )
}

/** Reads the version at most every few seconds, and never on the way of an answer but the first. */
async function versionNow(env: Env, ctx: ExecutionContext, now: number) {
  const read = async () => {
    version = { value: await readPageVersion(env.KV), readAt: Date.now() }
  }
  if (version.readAt === 0) await read()
  else if (now - version.readAt > PAGE_CACHE.versionMs) {
    version.readAt = now
    ctx.waitUntil(read())
  }
  return version.value
}

type Render = () => Promise<Response>

const HEADERS = ['content-type', 'link']

/** Keeps a page, if it is one: anything but a page that was found is answered and forgotten. */
async function keep(path: string, response: Response, asOf: string | null): Promise<Kept | Response> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || !type.startsWith('text/html')) return response
  const body = await response.text()
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  const kept: Kept = {
    body,
    headers: [...headers, ['content-security-policy', await policyOfPage(body)]],
    keptAt: Date.now(),
    isRefreshing: false,
    version: asOf,
  }
  // The oldest goes first: a Map keeps the order in which its keys came.
  pages.delete(path)
  pages.set(path, kept)
  const [oldest] = pages.keys()
  if (pages.size > PAGE_CACHE.pages && oldest !== undefined) pages.delete(oldest)
  return kept
}

const answer = ({ body, headers }: Kept, isHead: boolean) => {
  const response = new Response(isHead ? null : body, { headers })
  response.headers.set('cache-control', 'public, max-age=0, must-revalidate')
  return response
}

/**
 * A page from memory, or as Next renders it. One that is a little old is answered at once and rendered anew behind the answer.
 * @param render what makes the page, without a nonce: a page that is kept is known by the hashes of its scripts
 */
export async function cachedPage(
  request: Request,
  url: URL,
  env: Env,
  ctx: ExecutionContext,
  render: Render,
): Promise<Response> {
  const now = Date.now()
  const asOf = await versionNow(env, ctx, now)
  const path = url.pathname
  const known = pages.get(path)
  const age = known && known.version === asOf ? now - known.keptAt : Infinity
  if (known && age < PAGE_CACHE.staleMs) {
    if (age > PAGE_CACHE.freshMs && !known.isRefreshing) {
      known.isRefreshing = true
      ctx.waitUntil(
        render()
          .then((response) => keep(path, response, asOf))
          .catch(() => {
            known.isRefreshing = false
          }),
      )
    }
    return answer(known, request.method === 'HEAD')
  }
  const made = await keep(path, await render(), asOf)
  return made instanceof Response ? made : answer(made, request.method === 'HEAD')
}
