import { afterEach, expect, it, vi } from 'vitest'
import type { Basket } from '#contracts/model/basket.ts'
import { keepBasketCount, readBasketCount } from './basket-count.ts'

const holding = (...quantities: number[]) => ({
  bakeSales: [{ lines: quantities.map((quantity) => ({ quantity })) }] as Basket['bakeSales'],
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('keeps the count of a basket where every page can read it', () => {
  const document = { cookie: '' }
  vi.stubGlobal('document', document)
  keepBasketCount(holding(2, 3))
  expect(readBasketCount(document.cookie)).toBe(5)
  keepBasketCount(holding())
  expect(readBasketCount(`a=b; ${document.cookie}`)).toBe(0)
})

it('knows nothing where there is no count, or nonsense', () => {
  for (const cookies of ['', 'bob_basket=abc', 'x_bob_basket_count=3', 'bob_basket_count=many', 'bob_basket_count=-1'])
    expect(readBasketCount(cookies)).toBeNull()
})
