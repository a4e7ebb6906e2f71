import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { Email, Id, Instant, Line, Phone, Postcode } from './primitives.ts'

/** Where something is sent to. */
export const AddressCreate = z.strictObject({
  label: Line(60).meta({ examples: ['Home', 'Work'] }),
  lines: z
    .array(Line(120))
    .min(1)
    .max(4)
    .meta({ examples: [['3 Broad Street', 'Ludlow']] }),
  postcode: Postcode,
})
export const Address = z.strictObject({ id: Id, ...AddressCreate.shape })
export type Address = z.infer<typeof Address>

/** What a customer says of themselves. */
const personal = z.strictObject({
  name: Line(100).meta({ examples: ['Rosie Pritchard'] }),
  phone: Phone.nullable(),
  /** Allergens to warn of on every menu. */
  allergens: z.array(Allergen).max(14),
})

/** What a customer changes; the rest stays. */
export const CustomerUpdate = personal.partial()

/** A person who has an account. */
export const Customer = z.strictObject({
  id: Id,
  ...personal.shape,
  email: Email,
  isEmailVerified: z.boolean(),
  role: z.enum(['customer', 'staff', 'admin']),
  createdAt: Instant,
})
export type Customer = z.infer<typeof Customer>

/** What opens an account, beside a password. */
export const CustomerCreate = Customer.pick({ name: true, email: true })
export const CustomerSummary = Customer.pick({ id: true, name: true, email: true, role: true })

export const AddressUpdate = AddressCreate.partial()
export const AddressSummary = Address.pick({ id: true, label: true, postcode: true })
