import type { Allergen } from '#contracts/model/allergen.ts'

/** What is typed into the forms of the account. An input holds a string: what may be left out is empty. */
export type SignInValues = { email: string; password: string }
/** `website` is only filled in by machines. */
export type SignUpValues = { name: string; email: string; password: string; website: string }
export type EmailValues = { email: string }
export type NewPasswordValues = { password: string }
export type CodeValues = { code: string }
export type InvitationValues = { name: string; password: string }
export type AddressValues = { label: string; street: string; street2: string; town: string; postcode: string }
export type DetailsValues = { name: string; phone: string; allergens: Allergen[] }
export type EmailChangeValues = { email: string; password: string }
export type ProofValues = { password: string }
export type PasswordChangeValues = { present: string; next: string }
export type DeletionValues = { confirm: string; password: string }
