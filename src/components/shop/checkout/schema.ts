import { z } from 'zod'
import { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { AddressCreate } from '#contracts/model/customer.ts'
import { OrderCustomer } from '#contracts/model/order.ts'
import { Payment } from '#contracts/model/payment.ts'

const nothing = z.literal('')
const line = AddressCreate.shape.lines.element
const { name, email, phone } = OrderCustomer.shape

const details = {
  name,
  email,
  phone: nothing.or(phone.unwrap()),
  note: nothing.or(PlaceOrderInput.shape.note.unwrap()),
  paymentMethod: Payment.shape.method,
}

/** The form, field by field as the contracts have it; of collecting and delivering only what was chosen is looked at. */
export const CheckoutForm = z.discriminatedUnion('fulfilment', [
  z.object({ ...details, fulfilment: z.literal('collection'), slot: PlaceOrderInput.shape.slotId }),
  z.object({
    ...details,
    fulfilment: z.literal('delivery'),
    street: line,
    street2: nothing.or(line),
    town: line,
    postcode: AddressCreate.shape.postcode,
  }),
])
