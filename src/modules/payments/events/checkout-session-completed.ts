import { writeRows } from '#modules/orders/change.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { arrive } from '../arrive.ts'
import { arrivedOf } from '../check.ts'
import { asked, type Effect } from './effect.ts'

/** A customer has gone through the page. By card the money is there; another way it may still be coming, and another event will tell. */
export const completed: Effect = async (context, sessionId, also) => {
  const session = asked(await openStripe(context.config).retrieveSession(sessionId))
  const arrived = arrivedOf(session)
  if (arrived) await arrive(context, arrived, also)
  else await writeRows(context.database, also)
}
