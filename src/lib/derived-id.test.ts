import { expect, it } from 'vitest'
import { z } from 'zod'
import { derivedId } from './derived-id.ts'

it('makes the same UUID of the same words, and another of others', async () => {
  const id = await derivedId('payment', 'a', 'b')
  expect(z.uuid().parse(id)).toBe(id)
  expect(await derivedId('payment', 'a', 'b')).toBe(id)
  expect(await derivedId('payment', 'ab', '')).not.toBe(id)
})
