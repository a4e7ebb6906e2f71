import { openStripe } from '#vendors/stripe/client.ts'
import { adoptRefund } from '../adopt.ts'
import { asked, type Effect } from './effect.ts'

/** A refund stands differently: ours, or one that was made in the vendor's dashboard and comes into our books by this. */
export const refundUpdated: Effect = async (context, refundId, also) => {
  await adoptRefund(context, asked(await openStripe(context.config).retrieveRefund(refundId)), also)
}
