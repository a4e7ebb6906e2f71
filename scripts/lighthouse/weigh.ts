import { gzipSync } from 'node:zlib'

/** Also those that the page asks for when it stands there (src/worker/first-view.ts): a visit fetches them all the same. */
const SCRIPT = /<script(?![^>]*nomodule)[^>]*\s(?:data-)?src="([^"]+)"/gi
const PRELOADED_FONT = /as="font"/g
const LEVEL = 9

const gzipped = (body: ArrayBuffer) => gzipSync(new Uint8Array(body), { level: LEVEL }).length

export type Weight = Awaited<ReturnType<typeof weigh>>

/** What a first visit to a page fetches, in bytes as gzip has them. Old browsers' polyfills (`nomodule`) are fetched by nobody else. */
export async function weigh(base: string, path: string, cookie = '') {
  const answer = await fetch(`${base}${path}`, { headers: { cookie } })
  const page = await answer.arrayBuffer()
  const html = new TextDecoder().decode(page)
  const scripts = [...new Set([...html.matchAll(SCRIPT)].map(([, src = '']) => src))]
  const weights = await Promise.all(
    scripts.map(async (src) => gzipped(await (await fetch(new URL(src, base))).arrayBuffer())),
  )
  return {
    html: gzipped(page),
    script: weights.reduce((sum, weight) => sum + weight, 0),
    fonts: (answer.headers.get('link') ?? '').match(PRELOADED_FONT)?.length ?? 0,
  }
}
