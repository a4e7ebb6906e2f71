'use server'

import type { ContactMessage } from '#contracts/model/content.ts'
import { sendMessage as procedure } from '#modules/content/procedures.ts'
import { actionContext } from '#platform/next-context.ts'

/** Writes to the bakery. @returns `[error, null]` with a typed error of the contract, or `[null, {}]` */
export async function sendMessage(message: ContactMessage) {
  return procedure.actionable({ context: await actionContext() })(message)
}
