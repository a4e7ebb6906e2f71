'use server'

import { setConsent as setProcedure } from '#modules/privacy/consent.ts'
import { eraseAccount as eraseProcedure } from '#modules/privacy/erase.ts'
import { collectExport as collectProcedure, exportData as exportProcedure } from '#modules/privacy/export.ts'
import { actionContext, keepBasket, keepBookmark, keepSession, keepVisitor } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Agrees, or takes it back. @returns `[error, null]` with a typed error of the contract, or `[null, answer]`; so do the others */
export async function setConsent(input: Input<typeof setProcedure>) {
  const context = await actionContext()
  const result = await setProcedure.actionable({ context })(input)
  await keepVisitor(context)
  await keepBookmark(context)
  return result
}

/** Erases the account of who asks, and signs them out. */
export async function eraseAccount(input: Input<typeof eraseProcedure>) {
  const context = await actionContext()
  const result = await eraseProcedure.actionable({ context })(input)
  await keepSession(context)
  await keepBasket(context)
  await keepBookmark(context)
  return result
}

/** Asks for all that is held about who asks. */
export async function exportData() {
  const context = await actionContext()
  const result = await exportProcedure.actionable({ context })({})
  await keepBookmark(context)
  return result
}

/** Takes it by the link of the mail. */
export async function collectExport(input: Input<typeof collectProcedure>) {
  return collectProcedure.actionable({ context: await actionContext() })(input)
}
