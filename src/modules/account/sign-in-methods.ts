import { withVendor } from '#modules/identity/vendor.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { own } from './procedures.ts'

/** By what whoever has an address can sign in, as the vendor has it. @throws IdentityUnavailable */
export async function methodsOf({ config }: Context, email: string) {
  const account = await openIdentityPlatform(config).lookUp(email)
  const has = (wanted: string) => account?.providerUserInfo.some(({ providerId }) => providerId === wanted) ?? false
  return { hasPassword: has('password'), hasGoogle: has('google.com') }
}

export const getSignInMethods = operations.account.getSignInMethods.handler(async ({ context, errors }) => {
  const { email } = await own(context)
  return withVendor(errors, () => methodsOf(context, email))
})
