'use server'

import { redirect } from 'next/navigation'
import type { JoinWaitingListInput } from '#contracts/api/waiting-list.ts'
import { submitAcceptForm, submitJoinForm, submitLeaveForm } from '#lib/waiting-form.ts'
import {
  acceptOffer as acceptProcedure,
  joinWaitingList as joinProcedure,
  leaveWaitingList as leaveProcedure,
} from '#modules/waiting-list/procedures.ts'
import { actionContext, keepBasket, keepBookmark } from '#platform/next-context.ts'

type ByLink = { token: string }

/** Asks to be offered something that is sold out. @returns `[error, null]` with a typed error of the contract, or `[null, { position }]` */
export async function joinWaitingList(input: JoinWaitingListInput) {
  return joinProcedure.actionable({ context: await actionContext() })(input)
}

/** Puts what is offered into the basket of this browser. @returns as `joinWaitingList`, with the basket */
export async function acceptOffer(input: ByLink) {
  const context = await actionContext()
  const result = await acceptProcedure.actionable({ context })(input)
  await keepBasket(context)
  return result
}

/** Leaves the line. @returns as `joinWaitingList`, with nothing */
export async function leaveWaitingList(input: ByLink) {
  const context = await actionContext()
  const result = await leaveProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** The form of something that is sold out, without scripts (`submitJoinForm` names its fields). */
export async function joinByForm(form: FormData): Promise<void> {
  redirect(await submitJoinForm(form, joinProcedure.actionable({ context: await actionContext() })))
}

/** The button of an offer, without scripts: goes to the basket. */
export async function acceptByForm(form: FormData): Promise<void> {
  const context = await actionContext()
  const address = await submitAcceptForm(form, acceptProcedure.actionable({ context }))
  await keepBasket(context)
  await keepBookmark(context)
  redirect(address)
}

/** The button that leaves the line, without scripts. */
export async function leaveByForm(form: FormData): Promise<void> {
  const context = await actionContext()
  const address = await submitLeaveForm(form, leaveProcedure.actionable({ context }))
  await keepBookmark(context)
  redirect(address)
}
