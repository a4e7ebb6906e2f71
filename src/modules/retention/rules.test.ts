import { expect, it } from 'vitest'
import { keptOf } from './rules.ts'

it.each([
  ['203.0.113.7', '203.0.113.x'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3:…'],
  // What would tell all of it, or nothing that the log takes, is forgotten.
  ['::1', null],
  ['unknown', null],
  ['internal', null],
  ['', null],
])('of %s is kept %s', (ip, kept) => {
  expect(keptOf(ip)).toBe(kept)
})
