import type { BatchItem } from 'drizzle-orm/batch'
import type { StripeAnswer } from '#vendors/stripe/call.ts'
import type { Context } from '#platform/context.ts'

/**
 * What an event does. @param objectId of what it speaks, by the vendor's id
 * @param also the statement that it has had its effect, which is written with it @throws when it could not: it is told again
 */
export type Effect = (context: Context, objectId: string, also: BatchItem<'sqlite'>[]) => Promise<void>

/** What was asked for. @throws where the vendor says that there is no such thing */
export function asked<T>(answer: StripeAnswer<T>): T {
  if (!answer.ok) throw new Error(`Stripe refused: ${answer.code}.`)
  return answer.data
}
