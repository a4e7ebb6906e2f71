'use server'

import { eraseAccount as eraseProcedure } from '#modules/privacy/erase.ts'
import { actionContext, keepBasket, keepBookmark, keepSession } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Erases the account of who asks, and signs them out. @returns `[error, null]` with a typed error of the contract, or `[null, answer]` */
export async function eraseAccount(input: Input<typeof eraseProcedure>) {
  const context = await actionContext()
  const result = await eraseProcedure.actionable({ context })(input)
  await keepSession(context)
  await keepBasket(context)
  await keepBookmark(context)
  return result
}
