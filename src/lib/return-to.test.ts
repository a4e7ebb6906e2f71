import { expect, it } from 'vitest'
import { returnPath } from './return-to.ts'

it('leads to pages of ours only', () => {
  expect(returnPath('/account/orders?when=past#one', '/')).toBe('/account/orders?when=past#one')
  for (const elsewhere of [
    'https://elsewhere.test',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '/a\\b',
    '/\telsewhere.test',
    '/\n/elsewhere.test',
    'javascript:alert(1)',
    'account',
    '',
    `/${'a'.repeat(300)}`,
    ['/account', '/account'],
    undefined,
  ])
    expect(returnPath(elsewhere, '/here')).toBe('/here')
})
