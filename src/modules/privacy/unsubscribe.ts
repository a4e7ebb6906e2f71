import { findPersonById } from '#modules/identity/repository.ts'
import { orderWithoutReminders } from '#modules/reminders/link.ts'
import { refuseOfOrderRow } from '#modules/reminders/refusals.ts'
import { operations } from '#platform/operations.ts'
import { linkedId, linkToken } from '#platform/signed-link.ts'
import { unsubscribeRow } from './consents.ts'

const PURPOSE = 'unsubscribe:v1:'

/** The token of the link that each marketing mail to an account has: it does this one thing, and does not run out. 64 characters, base64url. */
export const unsubscribeToken = (secret: string, customerId: string) => linkToken(secret, PURPOSE, customerId)

/** Two round trips at most. Once more changes nothing. */
export const unsubscribe = operations.privacy.unsubscribe.handler(async ({ context, input: { token }, errors }) => {
  const { config, database, clock } = context
  const orderId = await orderWithoutReminders(config.LINK_SECRET, token)
  if (orderId !== null) {
    await refuseOfOrderRow(database, orderId, clock.now())
    return {}
  }
  const id = await linkedId(config.LINK_SECRET, PURPOSE, token)
  if (id === null || !(await findPersonById(database, id))) throw errors.LINK_NOT_VALID({ data: { id: token } })
  await unsubscribeRow(database, id, clock.now())
  return {}
})
