import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { checkoutSchema, type Asked } from './schema.ts'
import type { CheckoutValues } from './values.ts'

/** Finds what is wrong, and hands on what was typed: the bakery trims it by the same contract. */
export const resolver: Resolver<CheckoutValues, Asked> = (values, asked, options) => {
  const schema = checkoutSchema(asked ?? { bakeSaleIds: [], hasProblems: false }, values)
  const check = zodResolver(schema, undefined, { raw: true }) as unknown as Resolver<CheckoutValues, Asked>
  return check(values, asked, options)
}
