'use server'

import { invite as inviteProcedure, revokeInvitation as revokeProcedure } from '#modules/invitations/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Invites somebody. @returns `[error, null]` with a typed error of the contract, or `[null, invitation]`; so does the other */
export async function invite(input: Input<typeof inviteProcedure>) {
  const context = await actionContext()
  const result = await inviteProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function revokeInvitation(input: Input<typeof revokeProcedure>) {
  const context = await actionContext()
  const result = await revokeProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
