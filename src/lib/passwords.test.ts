import { expect, it } from 'vitest'
import { isCommonPassword } from './passwords.ts'

it.each([
  'password1234',
  'Passw0rd1234',
  'Passw0rd!Passw0rd!',
  'P@$$w0rd2026',
  'iloveyou iloveyou',
  'qwertyuiop123',
  'aaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  '121212121212',
  '123123123123',
  'Bandofbakers1',
  'CorrectHorseBatteryStaple',
  'letmein-letmein-1',
])('%s is tried first', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

it.each([
  'three warm loaves',
  'nine slow sourdoughs',
  '8471 0295 6630',
  'Zaubertrank im Kessel',
  'パンを三つくださいませ。',
  'password for my bakery order',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

it('says no more than whose it is', () => {
  const rosie = { email: 'rosie.pritchard@example.com', name: 'Rosie Pritchard' }
  for (const password of ['RosiePritchard1', 'rosie.pritchard', 'rosie.pritchard@example.com', 'Rosie Pritchard!'])
    expect(isCommonPassword(password, rosie), password).toBe(true)
  expect(isCommonPassword('Rosie’s three warm loaves', rosie)).toBe(false)
})
