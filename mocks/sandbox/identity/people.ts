import type { Customer } from '#contracts/model/customer.ts'
import { hashOf, type Account, type Settings } from './state.ts'

/** Everybody's password, to begin with. */
export const PASSWORD = 'three warm loaves'

/** The people of the bakery, as Identity Platform has them: under the same ids, so that whoever seeds the shop need not ask. */
export const accountsOf = async (customers: Customer[]): Promise<Account[]> => {
  const passwordHash = await hashOf(PASSWORD)
  return customers.map(({ id, email, isEmailVerified, name }) => ({
    localId: id,
    email,
    passwordHash,
    emailVerified: isEmailVerified,
    // A closed account is closed with us: the vendor would tell of it without looking at the password.
    disabled: false,
    displayName: name,
    failures: 0,
  }))
}

/** The project that the local world and the tests are: `wrangler.toml` says the same. */
export const settingsWith = (serviceAccount: string): Settings => ({
  project: 'band-of-bakers',
  issuer: 'https://securetoken.google.com/band-of-bakers',
  googleIssuer: 'https://accounts.google.com',
  googleClientId: 'band-of-bakers.apps.googleusercontent.com',
  serviceAccount,
})
