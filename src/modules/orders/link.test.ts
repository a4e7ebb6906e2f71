import { describe, expect, it } from 'vitest'
import { orderIdOf, orderToken } from './link.ts'

const SECRET = 'a secret that is long enough for this'
const ID = '7f9c24e8-3b12-4fef-91e0-6a5d3f0b8d11'

describe('the link of an order', () => {
  it('opens the order it was made for', async () => {
    const token = await orderToken(SECRET, ID)
    expect(token).toMatch(/^[\w-]{64}$/)
    expect(await orderIdOf(SECRET, token)).toBe(ID)
  })

  it('opens nothing once a single character is changed', async () => {
    const token = await orderToken(SECRET, ID)
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === 'A' ? 'B' : 'A'
      expect(await orderIdOf(SECRET, token.slice(0, index) + other + token.slice(index + 1))).toBeNull()
    }
  })

  it('opens nothing with another secret, nor with what is no token', async () => {
    expect(await orderIdOf('another secret, also long enough', await orderToken(SECRET, ID))).toBeNull()
    expect(await orderIdOf(SECRET, '')).toBeNull()
    expect(await orderIdOf(SECRET, 'é'.repeat(64))).toBeNull()
  })
})
