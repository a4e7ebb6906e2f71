import { openStripe } from '#vendors/stripe/client.ts'
import { writeDispute } from '../disputes.ts'
import { asked, type Effect } from './effect.ts'

/** A dispute stands differently: its state, its deadline, and the money that the bank has taken or given back. */
export const disputeUpdated: Effect = async (context, disputeId, also) => {
  await writeDispute(context, asked(await openStripe(context.config).retrieveDispute(disputeId)), also)
}
