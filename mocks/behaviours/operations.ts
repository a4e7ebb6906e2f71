import { implement, ORPCError, os } from '@orpc/server'
import { contract } from '#contracts/contract.ts'
import type { Access, OperationMeta } from '#contracts/operation.ts'
import { toInvalidInput } from '#lib/invalid-input.ts'
import { errors as flatErrors } from '../flat/errors.ts'
import type { DriftError } from '../drift.ts'
import type { Scenarios } from '../scenarios.ts'
import type { Caller, World } from '../world.ts'

export type MockContext = {
  world: World
  scenarios: Scenarios
  /** What is wrong with the answer that was given, if anything is. */
  drift?: DriftError | undefined
}

const isFlatError = (name: string): name is keyof typeof flatErrors => name in flatErrors

/** Each caller may do what the ones before it may. */
const RANK: Record<Caller | Access, number> = {
  public: 0,
  visitor: 0,
  expired: 0,
  customer: 1,
  other_customer: 1,
  staff: 2,
  admin: 3,
}

/** What stands against a caller, as the contract says it: nobody knows them, or they are not allowed to. */
function refusalOf(caller: Caller, access: Access) {
  if (RANK[caller] >= RANK[access]) return null
  return RANK[caller] === 0 ? 'UNAUTHENTICATED' : 'FORBIDDEN'
}

const isMeta = (meta: unknown): meta is OperationMeta => typeof meta === 'object' && meta !== null && 'access' in meta

/** Answers with the error that a scenario asks for, whatever the input; refuses a bad input as the real world does. */
export const play = os.$context<MockContext>().middleware(async ({ context, path, procedure, next }) => {
  const operation = path.join('.')
  const meta: unknown = procedure['~orpc'].meta
  const refusal = isMeta(meta) ? refusalOf(context.world.caller, meta.access) : null
  const code = context.scenarios[operation] ?? refusal
  const name = `${operation}.${code ?? ''}`
  if (isFlatError(name)) {
    const { status, message, data } = flatErrors[name]
    throw new ORPCError(code ?? '', { defined: true, status, message, data })
  }
  try {
    return await next()
  } catch (error) {
    throw toInvalidInput(error)
  }
})

/** Where every behaviour starts. */
export const operations = implement(contract).$context<MockContext>().use(play)
