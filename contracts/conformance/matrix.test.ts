import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Access, OperationMeta } from '#contracts/operation.ts'
import { operationsOf, type Operation } from '#mocks/generate/operations.ts'
import { valueOf } from '#mocks/generate/value.ts'
import { handlers } from '#mocks/handlers.ts'
import { CALLERS, createWorld, type Caller, type World } from '#mocks/world.ts'
import { requestOf } from './call.ts'
import { callOf } from './generated.ts'

/** Who may call what, written out: nothing here is computed from the code that it tests. */
const MAY: Record<Access, readonly Caller[]> = {
  public: ['visitor', 'expired', 'customer', 'other_customer', 'staff', 'admin'],
  customer: ['customer', 'other_customer', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}
const UNKNOWN: readonly Caller[] = ['visitor', 'expired']

const accessOf = ({ procedure }: Operation) => (procedure['~orpc'].meta as OperationMeta).access

function inputOf({ name, procedure }: Operation): Record<string, unknown> {
  const { inputSchema } = procedure['~orpc']
  if (!(inputSchema instanceof z.ZodType)) throw new Error(`${name} has no input schema.`)
  return valueOf(name, inputSchema) as Record<string, unknown>
}

async function answerTo(operation: Operation, world: World, over: Record<string, unknown> = {}): Promise<unknown> {
  const request = requestOf(callOf(operation, { ...inputOf(operation), ...over }))
  const response = await getResponse(handlers({}, world), request)
  return response?.json()
}

describe.each(operationsOf())('$name', (operation) => {
  const access = accessOf(operation)

  it.each(CALLERS)(`is for ${access}: %s`, async (caller) => {
    const answer = await answerTo(operation, createWorld({ caller }))
    if (MAY[access].includes(caller)) {
      expect(answer).not.toMatchObject({ code: expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN)$/) })
      return
    }
    const code = UNKNOWN.includes(caller) ? 'UNAUTHENTICATED' : 'FORBIDDEN'
    expect(answer).toMatchObject({ defined: true, code, data: { access } })
  })
})

/** What a customer has of their own and asks for by its id: the id of somebody else's, and how it is refused. */
const OWNED: Record<string, { idOf: (world: World) => string | undefined; code: string }> = {
  'account.removeAddress': {
    idOf: ({ addresses, office }) => addresses.get(office.cast.rosie.id)?.[0]?.id,
    code: 'ADDRESS_NOT_FOUND',
  },
  'account.revokeSession': {
    idOf: ({ devices, office }) => devices.get(office.cast.rosie.id)?.[1]?.id,
    code: 'SESSION_NOT_FOUND',
  },
}

describe('a customer reaches only what is their own', () => {
  const operations = operationsOf().filter((operation) => accessOf(operation) === 'customer')

  it.each(operations)('$name tells Tom nothing of Rosie', async (operation) => {
    const world = createWorld({ caller: 'other_customer' })
    const { rosie } = world.office.cast
    const hers = [
      rosie.id,
      rosie.email,
      rosie.phone ?? rosie.id,
      ...(world.addresses.get(rosie.id) ?? []).map(({ id }) => id),
    ]
    const told = JSON.stringify(await answerTo(operation, world))
    for (const one of hers) expect(told).not.toContain(one)
  })

  it.each(operations.filter((operation) => 'id' in inputOf(operation)))(
    '$name refuses Tom what is Rosie’s, and leaves it as it is',
    async (operation) => {
      const world = createWorld({ caller: 'other_customer' })
      const owned = OWNED[operation.name]
      if (!owned) throw new Error(`${operation.name} takes an id: say in OWNED whose, and how another’s is refused.`)
      const id = owned.idOf(world)
      expect(id).toBeDefined()
      expect(await answerTo(operation, world, { id })).toMatchObject({ code: owned.code })
      expect(owned.idOf(world)).toBe(id)
    },
  )
})
