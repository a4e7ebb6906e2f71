import { describe, expect, it } from 'vitest'
import { many } from '#mocks/flat/basket.ts'
import { NOTHING_KEPT, parseKept } from './kept.ts'

const [basket] = many

describe('the basket that the browser kept', () => {
  const group = basket?.bakeSales[0]
  const line = group?.lines[0]
  const wishes = { loaf: { quantity: 2, line, bakeSale: group?.bakeSale } }

  it('is read back, with what was wished for since', () => {
    const kept = { basket, readAt: 7, wishes }
    expect(parseKept(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([null, '', 'null', '[]', '{"basket":null}', '{"basket":{"id":1}}', '{"wishes":[1]}', '{'])(
    'is nothing when it is %j',
    (text) => {
      expect(parseKept(text)).toEqual(NOTHING_KEPT)
    },
  )

  it('is not the one of an older shop, whose lines say less', () => {
    const { left: _left, ...less } = line ?? {}
    const old = { ...basket, bakeSales: [{ ...group, lines: [less] }] }
    expect(parseKept(JSON.stringify({ basket: old, readAt: 1, wishes: {} })).basket).toBeNull()
  })

  it.each([-1, 1.5, 100, '2'])('loses a wish for %j, which nobody can have meant', (quantity) => {
    const text = JSON.stringify({ basket: null, readAt: 0, wishes: { loaf: { ...wishes.loaf, quantity } } })
    expect(parseKept(text).wishes).toEqual({})
  })
})
