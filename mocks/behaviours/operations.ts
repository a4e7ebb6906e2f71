import { implement, ORPCError, os } from '@orpc/server'
import { contract } from '#contracts/contract.ts'
import { toInvalidInput } from '#lib/invalid-input.ts'
import { errors as flatErrors } from '../flat/errors.ts'
import type { Scenarios } from '../scenarios.ts'
import type { World } from '../world.ts'

export type MockContext = { world: World; scenarios: Scenarios }

const isFlatError = (name: string): name is keyof typeof flatErrors => name in flatErrors

/** Answers with the error that a scenario asks for, whatever the input; refuses a bad input as the real world does. */
export const play = os.$context<MockContext>().middleware(async ({ context, path, next }) => {
  const operation = path.join('.')
  const code = context.scenarios[operation]
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
