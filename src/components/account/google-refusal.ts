/** `password_first`: the address has an account with a password, and only who knows that may join the two. */
const GOOGLE_REFUSALS = [
  'google_refused',
  'google_not_verified',
  'password_first',
  'link_not_valid',
  'account_disabled',
  'identity_unavailable',
] as const
export type GoogleRefusal = (typeof GOOGLE_REFUSALS)[number]

/** What Google’s way back has written into the address (`src/modules/identity/callback.ts`); any other word is a failure on our side, and none is nothing. */
export function googleRefusalIn(given: unknown): GoogleRefusal | null {
  if (typeof given !== 'string' || given === '') return null
  const code = given.replaceAll('-', '_')
  return GOOGLE_REFUSALS.find((refusal) => refusal === code) ?? 'identity_unavailable'
}
