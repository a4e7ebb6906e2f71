import { expect, it } from 'vitest'
import { formatWait } from './wait.ts'

it.each([
  [1, 'a second'],
  [40, '40 seconds'],
  [60, 'a minute'],
  [61, '2 minutes'],
  [600, '10 minutes'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatWait(seconds)).toBe(words)
})
