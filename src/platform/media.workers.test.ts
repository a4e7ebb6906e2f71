import { beforeEach, describe, expect, it } from 'vitest'
import { env } from '#test/world.ts'
import { answerMedia } from './media.ts'

/** A picture of 2 × 2 pixels. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWOYYys2x1aMAUIBABxKA70NzQAwAAAAAElFTkSuQmCC',
  ),
  (letter) => letter.charCodeAt(0),
)
const KEY = 'media/a-bake.png'

const ask = (path: string, accept = '*/*') =>
  answerMedia(new Request(`https://shop.test/${path}`, { headers: { accept } }), env, () => {
    // The tests keep nothing.
  })

beforeEach(async () => {
  await env.MEDIA.put(KEY, PNG, { httpMetadata: { contentType: 'image/png' } })
})

describe('a picture of the media store', () => {
  it('is answered as it was put there, and may be kept', async () => {
    const answer = await ask(KEY)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toContain('max-age=86400')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG)
  })

  it('is made in the widths of the pages', async () => {
    const answer = await ask(`${KEY}?w=320`)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(String.fromCharCode(...bytes.slice(8, 12))).toBe('WEBP')
  })

  it.each([
    [640, 'image/avif,image/webp,*/*', 'image/avif'],
    [640, 'image/webp,*/*', 'image/webp'],
    [320, 'image/avif,image/webp,*/*', 'image/webp'],
  ])('of %i pixels for a browser that reads %s is %s, and says what it depends on', async (width, accept, type) => {
    const answer = await ask(`${KEY}?w=${String(width)}`, accept)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('vary')).toBe('accept')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const marked = String.fromCharCode(...(type === 'image/avif' ? bytes.slice(4, 12) : bytes.slice(8, 12)))
    expect(marked).toBe(type === 'image/avif' ? 'ftypavif' : 'WEBP')
  })

  it.each(['media/nobody.png', `${KEY}?w=321`, `${KEY}?w=-1`, `${KEY}?v=2`, 'media/../secret'])(
    'that is not there, or in a width that no page asks for, is not found: %s',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      await answer.body?.cancel()
    },
  )
})
