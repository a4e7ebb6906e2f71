import type { GoogleClaims } from '#contracts/vendors/google-oauth.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { openGoogle } from '#vendors/google-oauth/client.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { enter } from './enter.ts'
import { beginFlow, flowBegunBy } from './google-flow.ts'
import { findPersonByEmail, findPersonByIdentity, verifiedRow, type Person } from './repository.ts'
import { personOf } from './sign-in.ts'
import { expectAnswer, withVendor } from './vendor.ts'

export const startGoogleSignIn = operations.identity.startGoogleSignIn.handler(async ({ context, input }) => ({
  url: await beginFlow(context, 'google', input),
}))

/**
 * Whether who Google names may come in: nobody has their address, or both have proven that it is theirs; or Google is linked already, and the vendor need
 * not look at the address. @throws IdentityUnavailable
 */
const mayEnter = async ({ config }: Context, known: Person | null, { sub }: GoogleClaims) =>
  known === null || known.isEmailVerified || (await openIdentityPlatform(config).hasGoogle(sub))

/** The account of who Google has recognised, linked at the vendor, or new. @throws IdentityUnavailable */
async function linked(
  context: Context,
  claims: GoogleClaims,
  idToken: string,
  redirectUri: string,
): Promise<{ person: Person; refreshToken: string } | null> {
  const platform = openIdentityPlatform(context.config)
  const answer = await platform.signInWithGoogle(idToken, redirectUri)
  if (!answer.ok && answer.code === 'USER_DISABLED') return null
  const { idToken: ofVendor, refreshToken } = expectAnswer(answer)
  const identity = await platform.claimsOf(ofVendor)
  if (!identity) throw new IdentityUnavailable('answers with a token that is not to be believed')
  const person =
    (await findPersonByIdentity(context.database, identity.sub)) ??
    (await personOf(context, { ...identity, email: claims.email, email_verified: true, name: claims.name }))
  return { person, refreshToken }
}

export const finishGoogleSignIn = operations.identity.finishGoogleSignIn.handler(async ({ context, input, errors }) => {
  const { config, database, clock } = context
  const begun = await flowBegunBy(context, 'google', input.state)
  if (!begun) throw errors.LINK_NOT_VALID({ data: {} })
  const { returnTo } = begun
  const { code } = input
  if (input.error !== undefined || code === undefined) throw errors.GOOGLE_REFUSED({ data: { returnTo } })
  return withVendor(errors, async () => {
    const google = openGoogle(config)
    const answer = await google.exchange(code, begun)
    if (!answer) throw errors.LINK_NOT_VALID({ data: {} })
    const { claims, idToken } = answer
    if (!claims.email_verified) throw errors.GOOGLE_NOT_VERIFIED({ data: {} })
    const email = claims.email.toLowerCase()
    if (!(await mayEnter(context, await findPersonByEmail(database, email), claims)))
      throw errors.PASSWORD_FIRST({ data: { email } })
    const found = await linked(context, claims, idToken, google.redirectUri)
    if (!found) throw errors.ACCOUNT_DISABLED({ data: {} })
    const { person, refreshToken } = found
    const session = await enter(
      context,
      person,
      {
        ACCOUNT_DISABLED: errors.ACCOUNT_DISABLED,
        SECOND_FACTOR_REQUIRED: ({ data }) => errors.SECOND_FACTOR_REQUIRED({ data: { ...data, returnTo } }),
      },
      {
        action: 'session.began_with_google',
        refreshToken,
        // Of a linked account whose address is another by now, Google has said nothing.
        also: person.email === email ? [verifiedRow(database, person.id, clock.now())] : [],
      },
    )
    return { session, returnTo }
  })
})
