'use server'

import { redirect } from 'next/navigation'
import { confirmSecondFactor as confirmProcedure } from '#modules/identity/challenge.ts'
import { startGoogleSignIn as startGoogleProcedure } from '#modules/identity/google.ts'
import {
  requestPasswordReset as requestProcedure,
  resetPassword as resetProcedure,
  verifyEmail as verifyProcedure,
} from '#modules/identity/links.ts'
import { acceptInvitation as acceptProcedure } from '#modules/invitations/accept.ts'
import { register as registerProcedure } from '#modules/identity/register.ts'
import { signIn as signInProcedure, signOut as signOutProcedure } from '#modules/identity/sign-in.ts'
import { PATHS } from '#lib/constants/frontend.ts'
import { actionContext, keepBasket, keepBookmark, keepSession } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]
type Context = Awaited<ReturnType<typeof actionContext>>

/** What the browser must carry from now on: its session, what is in its basket, and after which write it reads. */
async function keep(context: Context) {
  await keepSession(context)
  await keepBasket(context)
  await keepBookmark(context)
}

/** Opens an account. @returns `[error, null]` with a typed error of the contract, or `[null, answer]`; so do the others */
export async function register(input: Input<typeof registerProcedure>) {
  return registerProcedure.actionable({ context: await actionContext() })(input)
}

/** Confirms an address by the link of a mail, and signs in. */
export async function verifyEmail(input: Input<typeof verifyProcedure>) {
  const context = await actionContext()
  const result = await verifyProcedure.actionable({ context })(input)
  await keep(context)
  return result
}

export async function signIn(input: Input<typeof signInProcedure>) {
  const context = await actionContext()
  const result = await signInProcedure.actionable({ context })(input)
  await keep(context)
  return result
}

/** Finishes a sign-in by a code. */
export async function confirmSecondFactor(input: Input<typeof confirmProcedure>) {
  const context = await actionContext()
  const result = await confirmProcedure.actionable({ context })(input)
  await keep(context)
  return result
}

async function signOut() {
  const context = await actionContext()
  const result = await signOutProcedure.actionable({ context })({})
  await keep(context)
  return result
}

/** The form that signs out, without scripts too. A page of before is nobody's any more. */
export async function leaveByForm(): Promise<void> {
  await signOut()
  redirect(`${PATHS.signIn}?notice=signed_out`)
}

/** The form that leads to Google (`returnTo`), and says so when the way is shut. */
export async function goToGoogle(form: FormData): Promise<void> {
  const returnTo = form.get('returnTo')
  const [error, started] = await startGoogleSignIn(typeof returnTo === 'string' ? { returnTo } : {})
  redirect(error ? `${PATHS.signIn}?google=identity-unavailable` : started.url)
}

/** Where to send the browser, which is tied to what comes back. */
async function startGoogleSignIn(input: Input<typeof startGoogleProcedure>) {
  const context = await actionContext()
  const result = await startGoogleProcedure.actionable({ context })(input)
  await keepSession(context)
  return result
}

export async function requestPasswordReset(input: Input<typeof requestProcedure>) {
  return requestProcedure.actionable({ context: await actionContext() })(input)
}

/** Sets a new password by the link of a mail, and signs in. */
export async function resetPassword(input: Input<typeof resetProcedure>) {
  const context = await actionContext()
  const result = await resetProcedure.actionable({ context })(input)
  await keep(context)
  return result
}

/** Joins the staff by the link of an invitation, and signs in. */
export async function acceptInvitation(input: Input<typeof acceptProcedure>) {
  const context = await actionContext()
  const result = await acceptProcedure.actionable({ context })(input)
  await keep(context)
  return result
}
