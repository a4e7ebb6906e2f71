import type { FieldValues, Resolver } from 'react-hook-form'
import { lazyResolver } from '#components/shop/form/lazy-resolver.ts'
import type { resolvers } from './resolvers.ts'

export const loadResolvers = () => import('./resolvers.ts')

/** Checks a form of the desk; the schemas are fetched with the first use. */
export const resolverOf = <Values extends FieldValues>(pick: (all: typeof resolvers) => unknown): Resolver<Values> =>
  lazyResolver<Values>(async () => {
    const { resolvers } = await loadResolvers()
    // Each checks the fields of its own form, and hands on what was typed.
    return { resolver: pick(resolvers) as Resolver<Values> }
  })
