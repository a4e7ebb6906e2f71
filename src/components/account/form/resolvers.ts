import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { AddressCreate, Customer } from '#contracts/model/customer.ts'
import { Email, Line, Phone, Postcode } from '#contracts/model/primitives.ts'
import { Password } from '#contracts/model/session.ts'
import { CONFIRM_WORD } from './words.ts'

const typed = z.string().min(1).max(128)
const name = Customer.shape.name
const phone = z.literal('').or(Phone)
const line = Line(120)
/** As an app shows it (`123 456`). Source: RFC 6238, six digits. */
const appCode = z
  .string()
  .transform((code) => code.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))
const recoveryCode = z.string().trim().min(8).max(40)

/** What each form of the account is checked by before it is sent. The bakery checks it again. */
export const resolvers = {
  signIn: zodResolver(z.object({ email: Email, password: typed })),
  // The empty field that only machines fill in is not checked: whoever fills it in is not to know.
  signUp: zodResolver(z.object({ name, email: Email, password: Password, website: z.string() })),
  email: zodResolver(z.object({ email: Email })),
  newPassword: zodResolver(z.object({ password: Password })),
  appCode: zodResolver(z.object({ code: appCode })),
  recoveryCode: zodResolver(z.object({ code: recoveryCode })),
  invitation: zodResolver(z.object({ name, password: Password })),
  address: zodResolver(
    z.object({
      label: AddressCreate.shape.label,
      street: line,
      street2: z.literal('').or(line),
      town: line,
      postcode: Postcode,
    }),
  ),
  details: zodResolver(z.object({ name, phone, allergens: Customer.shape.allergens })),
  emailChange: zodResolver(z.object({ email: Email, password: typed })),
  emailChangeWithoutPassword: zodResolver(z.object({ email: Email, password: z.string() })),
  proof: zodResolver(z.object({ password: typed })),
  passwordChange: zodResolver(z.object({ present: typed, next: Password })),
  deletion: zodResolver(
    z.object({ confirm: z.string().trim().toLowerCase().pipe(z.literal(CONFIRM_WORD)), password: typed }),
  ),
  deletionWithoutPassword: zodResolver(
    z.object({ confirm: z.string().trim().toLowerCase().pipe(z.literal(CONFIRM_WORD)), password: z.string() }),
  ),
}
