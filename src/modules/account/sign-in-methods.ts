import { withVendor } from '#modules/identity/vendor.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { own } from './procedures.ts'

/** By what whoever has an address can sign in, as the vendor has it. @throws IdentityUnavailable */
export async function methodsOf({ config }: Context, email: string) {
  const account = await openIdentityPlatform(config).lookUp(email)
  const by = (wanted: string) => account?.providerUserInfo.find(({ providerId }) => providerId === wanted)
  const google = by('google.com')
  return {
    hasPassword: by('password') !== undefined,
    hasGoogle: google !== undefined,
    googleEmail: google?.email?.toLowerCase() ?? null,
  }
}

export const getSignInMethods = operations.account.getSignInMethods.handler(async ({ context, errors }) => {
  const { email } = await own(context)
  return withVendor(errors, () => methodsOf(context, email))
})
