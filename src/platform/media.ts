import { MEDIA_WIDTHS } from '#lib/media.ts'
import type { Env } from './env.ts'

/** A key is written once, and what is behind it never changes; a drawing of the local seed may. */
const KEEP = 'public, max-age=86400, stale-while-revalidate=604800'
const QUALITY = 60

const widthOf = (url: URL) => {
  const asked = url.searchParams.get('w')
  return asked === null ? null : (MEDIA_WIDTHS.find((width) => String(width) === asked) ?? NaN)
}

/** An image of the media store, as it is or in one of the widths that pages ask for; made once, then kept by the cache. Costs one R2 read when it is not. */
export async function answerMedia(
  request: Request,
  env: Env,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const url = new URL(request.url)
  const width = widthOf(url)
  // Any other width or parameter would fill the cache with the same picture.
  if (Number.isNaN(width) || (width === null && url.search !== ''))
    return new Response('No such width', { status: 404 })
  // Workers have it; the type of the browsers does not.
  const cache = (caches as unknown as { default: Cache }).default
  const key = new Request(new URL(url.pathname + url.search, url.origin))
  const known = await cache.match(key)
  if (known) return known
  const original = await env.MEDIA.get(decodeURIComponent(url.pathname.slice(1)))
  if (!original) return new Response('No such picture', { status: 404, headers: { 'cache-control': 'no-store' } })
  const answer = new Response(
    width === null ? original.body : await resized(env, original.body as ReadableStream<Uint8Array>, width),
    {
      headers: {
        'content-type':
          width === null ? (original.httpMetadata?.contentType ?? 'application/octet-stream') : 'image/webp',
        'cache-control': KEEP,
        etag: `"${original.etag}${width === null ? '' : `-${String(width)}`}"`,
      },
    },
  )
  waitUntil(cache.put(key, answer.clone()))
  return answer
}

async function resized(env: Env, original: ReadableStream<Uint8Array>, width: number) {
  const made = await env.IMAGES.input(original)
    .transform({ width, fit: 'scale-down' })
    .output({ format: 'image/webp', quality: QUALITY })
  return made.image()
}
