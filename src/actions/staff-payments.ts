'use server'

import { reconcile as reconcileProcedure } from '#modules/payments/reconcile.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Compares Stripe's books with ours. @returns `[error, null]` with a typed error of the contract, or `[null, reconciliation]` */
export async function reconcile(input: Input<typeof reconcileProcedure>) {
  const context = await actionContext()
  const result = await reconcileProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
