import { z } from 'zod'
import { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { AddressCreate } from '#contracts/model/customer.ts'
import { OrderCustomer } from '#contracts/model/order.ts'
import type { CheckoutValues } from './values.ts'

const nothing = z.literal('')
const line = AddressCreate.shape.lines.element
const { name, email, phone } = OrderCustomer.shape

const details = {
  name,
  email,
  phone: nothing.or(phone.unwrap()),
  note: nothing.or(PlaceOrderInput.shape.note.unwrap()),
  paymentMethod: PlaceOrderInput.shape.paymentMethod,
}
const address = { street: line, street2: nothing.or(line), town: line, postcode: AddressCreate.shape.postcode }
const handover = z.object({
  fulfilment: z.enum(['collection', 'delivery']).default('collection'),
  slotId: PlaceOrderInput.shape.slotId,
})

/** What a checkout must be told, which depends on what is in it. */
export type Asked = {
  /** Bake sales to order from. */
  bakeSaleIds: string[]
  /** Whether something in the basket cannot be ordered as it stands. */
  hasProblems: boolean
}

/** The form, field by field as the contracts have it: each bake sale has its time, and an address is looked at where something is brought. */
export function checkoutSchema({ bakeSaleIds, hasProblems }: Asked, { orders }: Pick<CheckoutValues, 'orders'>) {
  const isBrought = bakeSaleIds.some((id) => orders[id]?.fulfilment === 'delivery')
  return z.object({
    ...details,
    ...(hasProblems ? { leaveOut: z.literal(true) } : {}),
    orders: z.object(Object.fromEntries(bakeSaleIds.map((id) => [id, handover]))),
    ...(isBrought ? address : {}),
  })
}
