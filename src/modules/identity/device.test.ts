import { expect, it } from 'vitest'
import { deviceOf, shortened } from './device.ts'

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.9', 'A device'],
  ['', 'A device'],
])('%s is %s', (agent, words) => {
  expect(deviceOf(agent)).toBe(words)
})

it.each([
  ['203.0.113.7', '203.0.113.x'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3:…'],
  ['unknown', 'unknown…'],
  ['internal', 'internal…'],
  ['203.0.113.x', '203.0.113.x'],
  ['2001:db8:85a3:…', '2001:db8:85a3:…'],
])('%s is told as %s', (ip, told) => {
  expect(shortened(ip)).toBe(told)
})
