import type { FieldValues, Resolver } from 'react-hook-form'

/**
 * Checks a form by the schema of its contract, which is fetched with the first use and not with the page. Where it cannot be
 * fetched nothing is found here, and the bakery, which has the same schema, finds it.
 */
export const lazyResolver =
  <T extends FieldValues, Context = unknown>(
    load: () => Promise<{ resolver: Resolver<T, Context> }>,
  ): Resolver<T, Context> =>
  async (values, context, options) => {
    const found = await load().catch(() => null)
    return found ? found.resolver(values, context, options) : { values, errors: {} }
  }
