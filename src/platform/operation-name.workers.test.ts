import { beforeEach, expect, it, vi } from 'vitest'
import { applyVoucher, setLine } from '#modules/basket/procedures.ts'
import { env, openContext, resetWorld } from '#test/world.ts'

beforeEach(resetWorld)

it('counts what a Server Action calls by the name of the operation, as the API does', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const counted: string[] = []
  const counter = { count: (_: string, endpoint: string) => (counted.push(endpoint), Promise.resolve(allowed)) }
  const allowed = { isAllowed: true, limit: 60, left: 59, resetSeconds: 60 }
  const { context } = openContext({})
  const counting = {
    ...context,
    caller: '192.0.2.9',
    env: { ...env, COUNTERS: { idFromName: () => '', get: () => counter } },
  } as unknown as typeof context
  await setLine.actionable({ context: counting })({ menuItemId: crypto.randomUUID(), quantity: 1 })
  await applyVoucher.actionable({ context: counting })({ code: 'NOBODYS' })
  expect(counted).toEqual(['basket.setLine', 'basket.applyVoucher'])
  expect(said.mock.calls.flat().join(' ')).toContain('basket.setLine')
})
