import type { AnyContractRouter } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import type { OpenAPIHandler } from '@orpc/openapi/fetch'
import { implement, type AnyProcedure } from '@orpc/server'
import { z } from 'zod'
import { play, type MockContext } from './behaviours/operations.ts'
import type { Operation } from './generate/operations.ts'
import { valueOf } from './generate/value.ts'

type MockRouter = ConstructorParameters<typeof OpenAPIHandler<MockContext>>[0]

/** What nobody has given a behaviour yet answers with a value of its contract, the same each time. */
function generated({ name, procedure }: Operation) {
  const { outputSchema } = procedure['~orpc']
  // Through a router of one, because a middleware of a router stands before the check of the input.
  const { operation } = implement({ operation: procedure }).$context<MockContext>().use(play)
  return operation.handler(({ context }) => {
    if (!(outputSchema instanceof z.ZodType)) return undefined
    const nothing = outputSchema.safeParse({ items: [], nextCursor: null })
    return context.world.isEmpty && nothing.success ? nothing.data : valueOf(name, outputSchema)
  })
}

/** A contract, kept by the mock world: by the behaviour that implements an operation, or by a generated value. */
export function routerOf(tree: AnyContractRouter, behaviours: AnyProcedure[], path: string[] = []): MockRouter {
  if (isContractProcedure(tree)) {
    const behaviour = behaviours.find((candidate) => candidate['~orpc'].route === tree['~orpc'].route)
    return behaviour ?? generated({ name: path.join('.'), procedure: tree as Operation['procedure'] })
  }
  return Object.fromEntries(
    Object.entries(tree).map(([key, child]) => [key, routerOf(child, behaviours, [...path, key])]),
  )
}
