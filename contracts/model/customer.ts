import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { Email, Id, Instant, Line, Phone, Postcode } from './primitives.ts'

/** Where something is sent to. */
export const AddressInput = z.strictObject({
  label: Line(60).meta({ examples: ['Home', 'Work'] }),
  lines: z
    .array(Line(120))
    .min(1)
    .max(4)
    .meta({ examples: [['3 Broad Street', 'Ludlow']] }),
  postcode: Postcode,
})
export const Address = z.strictObject({ id: Id, ...AddressInput.shape })
export type Address = z.infer<typeof Address>

/** What a customer may change of themselves. */
export const CustomerUpdate = z.strictObject({
  name: Line(100).meta({ examples: ['Rosie Pritchard'] }),
  phone: Phone.nullable(),
  /** Allergens to warn of on every menu. */
  allergens: z.array(Allergen).max(14),
})

/** A person who has an account. */
export const Customer = z.strictObject({
  id: Id,
  ...CustomerUpdate.shape,
  email: Email,
  isEmailVerified: z.boolean(),
  role: z.enum(['customer', 'staff', 'admin']),
  createdAt: Instant,
})
export type Customer = z.infer<typeof Customer>
