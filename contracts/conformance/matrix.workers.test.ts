import { isProcedure } from '@orpc/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Access, OperationMeta } from '#contracts/operation.ts'
import { operationsOf, type Operation } from '#mocks/generate/operations.ts'
import { valueOf } from '#mocks/generate/value.ts'
import { answerApi } from '#modules/api.ts'
import { router } from '#modules/router.ts'
import type { Actor } from '#platform/context.ts'
import { openContext, resetWorld } from '#test/world.ts'
import { requestOf } from './call.ts'
import { callOf } from './generated.ts'

/** Who may call what in the real world, written out: nothing here is computed from the code that it tests. */
const MAY: Record<Access, readonly Actor['role'][]> = {
  public: ['visitor', 'customer', 'staff', 'admin'],
  customer: ['customer', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}
const ROLES = ['visitor', 'customer', 'staff', 'admin'] as const
const actorOf = (role: Actor['role']): Actor =>
  role === 'visitor' ? { role } : { role, id: '00000000-0000-4000-8000-0000000000aa' }

const kept = (operation: string) =>
  operation.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], router)
const real = operationsOf().filter(({ name }) => isProcedure(kept(name)))
const accessOf = ({ procedure }: Operation) => (procedure['~orpc'].meta as OperationMeta).access

async function answerTo(operation: Operation, role: Actor['role']): Promise<unknown> {
  const { inputSchema } = operation.procedure['~orpc']
  if (!(inputSchema instanceof z.ZodType)) throw new Error(`${operation.name} has no input schema.`)
  const input = valueOf(operation.name, inputSchema) as Record<string, unknown>
  const { context } = openContext({ actor: actorOf(role) })
  return (await answerApi(requestOf(callOf(operation, input)), context)).json()
}

beforeAll(resetWorld)
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('has something that is not for everybody', () => {
  expect(new Set(real.map(accessOf))).toEqual(new Set(['public', 'staff', 'admin']))
})

describe.each(real)('$name', (operation) => {
  const access = accessOf(operation)

  it.each(ROLES)(`is for ${access}: %s`, async (role) => {
    const answer = await answerTo(operation, role)
    if (MAY[access].includes(role)) {
      expect(answer).not.toMatchObject({ code: expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN)$/) })
      return
    }
    const code = role === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
    expect(answer).toMatchObject({ defined: true, code, data: { access } })
  })
})
