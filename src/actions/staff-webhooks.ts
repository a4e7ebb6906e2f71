'use server'

import { replayWebhookEvent } from '#modules/webhooks/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Processes an event again. @returns `[error, null]` with a typed error of the contract, or `[null, event]` */
export async function replay(input: Input<typeof replayWebhookEvent>) {
  const context = await actionContext()
  const result = await replayWebhookEvent.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
