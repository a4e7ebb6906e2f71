import { expect, it } from 'vitest'
import { GiftCardCode } from '#contracts/model/gift-card.ts'
import { codeHash, creditCode, endingOf } from './code.ts'

const SECRET = 'a secret of at least thirty-two characters'
const id = '7f9c24e8-3b12-4fef-91e0-6a5d3f0b8d11'

it('a credit has the same code each time, another than the next, and none with another secret', async () => {
  const code = await creditCode(SECRET, id)
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(GiftCardCode.parse(code)).toBe(code)
  expect(await creditCode(SECRET, id)).toBe(code)
  expect(await creditCode(SECRET, crypto.randomUUID())).not.toBe(code)
  expect(await creditCode(`${SECRET}!`, id)).not.toBe(code)
  expect(endingOf(code)).toBe(code.slice(-4))
})

it('is read whatever hyphens, capitals and look-alikes somebody types', async () => {
  const hash = await codeHash('7K01-9QXV-2S1W-04YZ')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await codeHash('7k01-9qxv-2s1w-04yz')).toBe(hash)
  expect(await codeHash('7KOI9QXV2SLWO4YZ')).toBe(hash)
  expect(await codeHash('7K01-9QXV-2S1W-04YY')).not.toBe(hash)
})
