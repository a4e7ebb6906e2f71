import { expect, it } from 'vitest'
import { codeAt, newSecret, otpauthUrl, stepAt, stepOf } from './totp.ts'

/** `12345678901234567890` in base32: the secret of the test vectors. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('makes at second %d the code of RFC 6238, appendix B', async (second, code) => {
  expect(await codeAt(SECRET, stepAt(new Date(second * 1000)))).toBe(code)
})

it('takes a code that is half a minute off, not one that is a minute off, and none twice', async () => {
  const now = new Date('2026-03-10T08:00:10.000Z')
  const step = stepAt(now)
  for (const off of [-1, 0, 1]) expect(await stepOf(SECRET, await codeAt(SECRET, step + off), now, 0)).toBe(step + off)
  for (const off of [-2, 2]) expect(await stepOf(SECRET, await codeAt(SECRET, step + off), now, 0)).toBeNull()
  expect(await stepOf(SECRET, await codeAt(SECRET, step), now, step)).toBeNull()
})

it('makes a secret that every app reads, another each time', () => {
  const secrets = Array.from({ length: 20 }, newSecret)
  expect(new Set(secrets).size).toBe(20)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(otpauthUrl('Band of Bakers', 'rosie@example.com', SECRET)).toBe(
    `otpauth://totp/Band%20of%20Bakers:rosie%40example.com?secret=${SECRET}&issuer=Band%20of%20Bakers`,
  )
})
