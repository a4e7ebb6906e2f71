import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RATE_LIMITS } from '#lib/constants/backend.ts'

it('wrangler.toml fences each class of calls as the constants say, in every environment', () => {
  const declared = [
    ...readFileSync(new URL('../../../wrangler.toml', import.meta.url), 'utf8').matchAll(
      /name = "RATE_LIMIT_(\w+)"\n.*\nsimple = \{ limit = (\d+), period = (\d+) \}/g,
    ),
  ].map(([, name = '', limit, period]) => [name.toLowerCase(), Number(limit), Number(period)])
  const wanted = (['authentication', 'read', 'write', 'desk', 'basket', 'payment'] as const).map((name) => [
    name,
    RATE_LIMITS[name].calls,
    RATE_LIMITS[name].seconds,
  ])
  expect(declared).toEqual([...wanted, ...wanted, ...wanted])
})
