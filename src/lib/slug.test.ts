import { describe, expect, it } from 'vitest'
import { slugOf } from './slug.ts'

describe('a slug', () => {
  it.each([
    ['Can I change my order?', 'can-i-change-my-order'],
    ['What’s in the crème fraîche bun?', 'whats-in-the-creme-fraiche-bun'],
    ['  Why?  ', 'why'],
    ['🍞', ''],
    ['لماذا؟', ''],
    ['a'.repeat(200), 'a'.repeat(80)],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })
})
