import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Access, OperationMeta } from '#contracts/operation.ts'
import { operationsOf } from '#mocks/generate/operations.ts'
import { valueOf } from '#mocks/generate/value.ts'
import { handlers } from '#mocks/handlers.ts'
import { CALLERS, createWorld, type Caller } from '#mocks/world.ts'
import { requestOf } from './call.ts'
import { callOf } from './generated.ts'

/** Who may call what, written out: nothing here is computed from the code that it tests. */
const MAY: Record<Access, readonly Caller[]> = {
  public: ['visitor', 'expired', 'customer', 'staff', 'admin'],
  customer: ['customer', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
}
const UNKNOWN: readonly Caller[] = ['visitor', 'expired']

describe.each(operationsOf())('$name', (operation) => {
  const { meta, inputSchema } = operation.procedure['~orpc']
  const { access } = meta as OperationMeta

  it.each(CALLERS)(`is for ${access}: %s`, async (caller) => {
    if (!(inputSchema instanceof z.ZodType)) throw new Error(`${operation.name} has no input schema.`)
    const input = valueOf(operation.name, inputSchema) as Record<string, unknown>
    const response = await getResponse(handlers({}, createWorld({ caller })), requestOf(callOf(operation, input)))
    if (MAY[access].includes(caller)) {
      expect([401, 403]).not.toContain(response?.status)
      return
    }
    const code = UNKNOWN.includes(caller) ? 'UNAUTHENTICATED' : 'FORBIDDEN'
    expect(await response?.json()).toMatchObject({ defined: true, code, data: { access } })
  })
})
