import { describe, expect, it } from 'vitest'
import { parseBaskets } from './store.ts'

describe('baskets that the browser kept', () => {
  it('are read back', () => {
    const baskets = { sale: { slug: 'a-sale', lines: { loaf: 2 }, changedAt: 1 } }
    expect(parseBaskets(JSON.stringify(baskets))).toEqual(baskets)
  })

  it.each([
    '',
    'null',
    '[]',
    '{"sale":null}',
    '{"sale":{"slug":1}}',
    '{"sale":{"slug":"a","lines":null,"changedAt":1}}',
    '{',
  ])('are none when they are %j', (text) => {
    expect(Object.values(parseBaskets(text)).flatMap(({ lines }) => Object.keys(lines))).toEqual([])
  })

  it('lose a quantity that nobody can have meant', () => {
    const kept = '{"sale":{"slug":"a","changedAt":1,"lines":{"a":-1,"b":1.5,"c":"2","d":100,"e":3}}}'
    expect(parseBaskets(kept).sale?.lines).toEqual({ e: 3 })
  })
})
