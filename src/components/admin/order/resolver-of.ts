import type { FieldValues, Resolver } from 'react-hook-form'
import { lazyResolver } from '#components/shop/form/lazy-resolver.ts'
import type { resolvers } from './resolvers.ts'

export const loadResolvers = () => import('./resolvers.ts')

/** Checks a form of an order; the schemas are fetched when somebody begins to fill one in. */
export const resolverOf = <Values extends FieldValues>(
  pick: (all: typeof resolvers) => Resolver<Values>,
): Resolver<Values> =>
  lazyResolver<Values>(async () => {
    const { resolvers } = await loadResolvers()
    return { resolver: pick(resolvers) }
  })
