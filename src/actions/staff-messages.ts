'use server'

import { liftSuppression, resendMessage } from '#modules/staff-messages/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Sends a parked mail again. @returns `[error, null]` with a typed error of the contract, or `[null, message]`; so does the other */
export async function resend(input: Input<typeof resendMessage>) {
  const context = await actionContext()
  const result = await resendMessage.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Lets an address be written to again. */
export async function lift(input: Input<typeof liftSuppression>) {
  const context = await actionContext()
  const result = await liftSuppression.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
