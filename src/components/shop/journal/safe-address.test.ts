import { describe, expect, it } from 'vitest'
import { safeAddress } from './safe-address.ts'

describe('an address in a text', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'http://example.com',
    'mailto:hello@example.com',
    '/faq',
    '#crumb',
    'next-post',
    '?page=2',
  ])('may be %s', (address) => {
    expect(safeAddress(address)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,hi',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'http://',
  ])('may not be %j', (address) => {
    expect(safeAddress(address)).toBeNull()
  })
})
