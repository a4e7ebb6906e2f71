'use server'

import {
  changeEmail as changeEmailProcedure,
  changePassword as changePasswordProcedure,
} from '#modules/account/credentials.ts'
import { startGoogleLink as startLinkProcedure, unlinkGoogle as unlinkProcedure } from '#modules/account/google-link.ts'
import {
  addAddress as addAddressProcedure,
  removeAddress as removeAddressProcedure,
  updateAccount as updateProcedure,
} from '#modules/account/procedures.ts'
import {
  confirmSecondFactor as confirmProcedure,
  removeSecondFactor as removeProcedure,
  renewRecoveryCodes as renewProcedure,
  revokeSession as revokeProcedure,
  signOutEverywhere as signOutProcedure,
  startSecondFactor as startProcedure,
} from '#modules/account/security.ts'
import { setMessageChoices as chooseProcedure } from '#modules/reminders/choices.ts'
import { actionContext, keepBookmark, keepSession } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Chooses which mails somebody gets of those that nobody needs. */
export async function setMessageChoices(input: Input<typeof chooseProcedure>) {
  const context = await actionContext()
  const result = await chooseProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Changes what somebody says of themselves. @returns `[error, null]` with a typed error of the contract, or `[null, answer]`; so do the others */
export async function updateAccount(input: Input<typeof updateProcedure>) {
  const context = await actionContext()
  const result = await updateProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function addAddress(input: Input<typeof addAddressProcedure>) {
  const context = await actionContext()
  const result = await addAddressProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function removeAddress(input: Input<typeof removeAddressProcedure>) {
  const context = await actionContext()
  const result = await removeAddressProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function changePassword(input: Input<typeof changePasswordProcedure>) {
  return changePasswordProcedure.actionable({ context: await actionContext() })(input)
}

export async function changeEmail(input: Input<typeof changeEmailProcedure>) {
  return changeEmailProcedure.actionable({ context: await actionContext() })(input)
}

export async function revokeSession(input: Input<typeof revokeProcedure>) {
  const context = await actionContext()
  const result = await revokeProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Signs out everywhere but here. */
export async function signOutEverywhere() {
  const context = await actionContext()
  const result = await signOutProcedure.actionable({ context })({})
  await keepBookmark(context)
  return result
}

export async function startSecondFactor() {
  return startProcedure.actionable({ context: await actionContext() })({})
}

/** Adds the second factor; the session goes on under another token. */
export async function confirmSecondFactor(input: Input<typeof confirmProcedure>) {
  const context = await actionContext()
  const result = await confirmProcedure.actionable({ context })(input)
  await keepSession(context)
  return result
}

/** Takes the second factor away; the session goes on under another token. */
export async function removeSecondFactor(input: Input<typeof removeProcedure>) {
  const context = await actionContext()
  const result = await removeProcedure.actionable({ context })(input)
  await keepSession(context)
  return result
}

/** Makes new recovery codes; the old ones end with that. */
export async function renewRecoveryCodes(input: Input<typeof renewProcedure>) {
  return renewProcedure.actionable({ context: await actionContext() })(input)
}

/** Where to send the browser, which is tied to what comes back. */
export async function startGoogleLink(input: Input<typeof startLinkProcedure>) {
  const context = await actionContext()
  const result = await startLinkProcedure.actionable({ context })(input)
  await keepSession(context)
  return result
}

export async function unlinkGoogle() {
  return unlinkProcedure.actionable({ context: await actionContext() })({})
}
