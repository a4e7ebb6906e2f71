import { isProcedure } from '@orpc/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Access, OperationMeta } from '#contracts/operation.ts'
import { operationsOf, type Operation } from '#mocks/generate/operations.ts'
import { valueOf } from '#mocks/generate/value.ts'
import { answerApi } from '#modules/api.ts'
import { router } from '#modules/router.ts'
import type { Actor } from '#platform/context.ts'
import { beginSession, type Known } from '#modules/identity/enter.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { requestOf } from './call.ts'
import { callOf } from './generated.ts'

/** Who may call what in the real world, written out: nothing here is computed from the code that it tests. */
const MAY: Record<Access, readonly Actor['role'][]> = {
  public: ['visitor', 'customer', 'staff', 'admin'],
  customer: ['customer', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}
const { rosie, tom, megan, owain } = office.cast

/** Everybody who may call, each with the cookie of a session that was really begun, and what has become of it. */
const CALLERS: Record<string, { is: Actor['role']; person?: Known; isStrong?: boolean; spoil?: string; at?: Date }> = {
  visitor: { is: 'visitor' },
  'a made-up cookie': { is: 'visitor', spoil: 'UPDATE sessions SET seen_at = seen_at' },
  customer: { is: 'customer', person: rosie },
  'other customer': { is: 'customer', person: tom },
  staff: { is: 'staff', person: megan, isStrong: true },
  admin: { is: 'admin', person: owain, isStrong: true },
  'staff without a second factor': { is: 'customer', person: megan },
  'an ended session': {
    is: 'visitor',
    person: owain,
    isStrong: true,
    spoil: 'UPDATE sessions SET revoked_at = 1 WHERE revoked_at IS NULL',
  },
  'a session that has expired': {
    is: 'visitor',
    person: owain,
    isStrong: true,
    at: new Date(now.getTime() + 13 * 3_600_000),
  },
  'a closed account': {
    is: 'visitor',
    person: rosie,
    spoil: "UPDATE customers SET disabled_at = 1, changed_at = 1 WHERE email = 'rosie@example.com'",
  },
  'who was staff': {
    is: 'visitor',
    person: megan,
    isStrong: true,
    spoil: "UPDATE customers SET role = 'customer', changed_at = 1 WHERE email LIKE 'megan%'",
  },
}
const UNDO =
  "UPDATE customers SET disabled_at = NULL, role = CASE WHEN email LIKE 'megan%' THEN 'staff' ELSE role END WHERE email = 'rosie@example.com' OR email LIKE 'megan%'"

const kept = (operation: string) =>
  operation.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], router)
const real = operationsOf().filter(({ name }) => isProcedure(kept(name)))
const accessOf = ({ procedure }: Operation) => (procedure['~orpc'].meta as OperationMeta).access

/** The cookie of a caller, whose session begins and has become what is said of it. */
async function cookieOf({ person, isStrong = false, spoil }: (typeof CALLERS)[string]) {
  if (!person) return spoil === undefined ? undefined : 'a'.repeat(43)
  const { context } = openContext()
  await beginSession(context, person, { isStrong, action: 'session.began' })
  if (spoil !== undefined) await env.DB.prepare(spoil).run()
  return context.session.token ?? undefined
}

async function answerTo(operation: Operation, caller: (typeof CALLERS)[string]): Promise<unknown> {
  const { inputSchema } = operation.procedure['~orpc']
  if (!(inputSchema instanceof z.ZodType)) throw new Error(`${operation.name} has no input schema.`)
  const input = valueOf(operation.name, inputSchema) as Record<string, unknown>
  const { context } = openContext({ session: await cookieOf(caller), at: caller.at ?? now })
  const answer = await answerApi(requestOf(callOf(operation, input)), context)
  await env.DB.prepare(UNDO).run()
  return answer.json()
}

beforeAll(resetWorld)
beforeEach(async () => {
  await standInForVendors()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('has something that is not for everybody', () => {
  expect(new Set(real.map(accessOf))).toEqual(new Set(['public', 'customer', 'staff', 'admin']))
})

describe.each(real)('$name', (operation) => {
  const access = accessOf(operation)

  it.each(Object.entries(CALLERS))(`is for ${access}: %s`, async (_, caller) => {
    const answer = await answerTo(operation, caller)
    if (MAY[access].includes(caller.is)) {
      expect(answer).not.toMatchObject({ code: expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN)$/) })
      return
    }
    const code = caller.is === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
    expect(answer).toMatchObject({ defined: true, code, data: { access } })
  })
})
