import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { checkPostcode } from '../delivery/check.ts'
import type { CheckoutValues } from './values.ts'

/** What an order comes to, in pence. The bakery counts again when it is placed. */
export type Sum = {
  itemsPence: number
  discountPence: number
  /** Null where nothing is brought, or nobody knows where to yet. */
  deliveryPence: number | null
  totalPence: number
}

type Handover = Pick<CheckoutValues, 'fulfilment' | 'postcode'>

function deliveryOf({ fulfilment, postcode }: Handover, areas: DeliveryArea[], itemsPence: number): number | null {
  if (fulfilment !== 'delivery') return null
  const answer = checkPostcode(postcode, areas)
  if (answer?.kind !== 'served') return null
  const { feePence, freeFromPence } = answer.area
  return freeFromPence !== null && itemsPence >= freeFromPence ? 0 : feePence
}

/** The parts of the sum. A voucher takes nothing off the delivery, and never more than there is. */
export function sumOf(itemsPence: number, discount: number, handover: Handover, areas: DeliveryArea[]): Sum {
  const discountPence = Math.min(discount, itemsPence)
  const deliveryPence = deliveryOf(handover, areas, itemsPence)
  return { itemsPence, discountPence, deliveryPence, totalPence: itemsPence - discountPence + (deliveryPence ?? 0) }
}
