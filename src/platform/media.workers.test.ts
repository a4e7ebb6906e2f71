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

const ask = (path: string) =>
  answerMedia(new Request(`https://shop.test/${path}`), env, () => {
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

  it.each(['media/nobody.png', `${KEY}?w=321`, `${KEY}?w=-1`, `${KEY}?v=2`, 'media/../secret'])(
    'that is not there, or in a width that no page asks for, is not found: %s',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      await answer.body?.cancel()
    },
  )
})
