import type { FieldValues, Resolver } from 'react-hook-form'
import { lazyResolver } from '#components/shop/form/lazy-resolver.ts'
import type { resolvers } from './resolvers.ts'

type Resolvers = typeof resolvers

export const loadResolvers = () => import('./resolvers.ts')

/** Checks a form of the account; the schemas are fetched when somebody begins to fill one in. */
export const resolverOf = <Values extends FieldValues>(pick: (all: Resolvers) => Resolver<Values>): Resolver<Values> =>
  lazyResolver<Values>(async () => {
    const { resolvers } = await loadResolvers()
    return { resolver: pick(resolvers) }
  })
