import { MEDIA_WIDTHS } from '#lib/media.ts'
import type { Env } from './env.ts'

/** A key is written once, and what is behind it never changes; a drawing of the local seed may. */
const KEEP = 'public, max-age=86400, stale-while-revalidate=604800'

/**
 * What a picture becomes. AVIF has little more than half the bytes of WebP at the same looks, and is slow to make: it is for the large ones, which
 * are what a page waits for.
 */
const FORMATS = {
  avif: { type: 'image/avif', quality: 48 },
  webp: { type: 'image/webp', quality: 60 },
} as const
type Format = keyof typeof FORMATS
const AVIF_FROM = 640

const formatFor = (request: Request, width: number): Format =>
  width >= AVIF_FROM && (request.headers.get('accept') ?? '').includes(FORMATS.avif.type) ? 'avif' : 'webp'

const widthOf = (url: URL) => {
  const asked = url.searchParams.get('w')
  return asked === null ? null : (MEDIA_WIDTHS.find((width) => String(width) === asked) ?? NaN)
}

/**
 * An image of the media store, as it is or in one of the widths that pages ask for, in the best format that the browser reads; made once, then kept
 * by the cache. Costs one R2 read when it is not.
 */
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
  const format = width === null ? null : formatFor(request, width)
  const key = new Request(new URL(`${url.pathname}${url.search}${format === 'avif' ? '&as=avif' : ''}`, url.origin))
  const known = await cache.match(key)
  if (known) return known
  const original = await env.MEDIA.get(decodeURIComponent(url.pathname.slice(1)))
  if (!original) return new Response('No such picture', { status: 404, headers: { 'cache-control': 'no-store' } })
  const body = original.body as ReadableStream<Uint8Array>
  const answer =
    width === null || format === null
      ? new Response(body, {
          headers: headersOf(original.httpMetadata?.contentType ?? 'application/octet-stream', original.etag),
        })
      : new Response(await resized(env, body, width, format), {
          headers: {
            ...headersOf(FORMATS[format].type, `${original.etag}-${String(width)}-${format}`),
            vary: 'accept',
          },
        })
  waitUntil(cache.put(key, answer.clone()))
  return answer
}

const headersOf = (type: string, tag: string) => ({ 'content-type': type, 'cache-control': KEEP, etag: `"${tag}"` })

async function resized(env: Env, original: ReadableStream<Uint8Array>, width: number, format: Format) {
  const { type, quality } = FORMATS[format]
  const made = await env.IMAGES.input(original)
    .transform({ width, fit: 'scale-down' })
    .output({ format: type, quality })
  return made.image()
}
