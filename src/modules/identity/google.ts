import { z } from 'zod'
import type { GoogleClaims } from '#contracts/vendors/google-oauth.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { seal, unseal } from '#platform/seal.ts'
import { dropState, newState } from '#platform/session-door.ts'
import { randomToken, sha256 } from '#platform/token.ts'
import { openGoogle } from '#vendors/google-oauth/client.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { enter } from './enter.ts'
import { proofIdOf, proofRow, proofToken, spendProof } from './proofs.ts'
import { findPersonByEmail, findPersonByIdentity, verifiedRow, type Person } from './repository.ts'
import { personOf } from './sign-in.ts'
import { expectAnswer, withVendor } from './vendor.ts'

/** What is kept of a sign-in that was begun: what Google's answer must fit, and which browser it must come back in. */
const Begun = z.strictObject({ nonce: z.string(), verifier: z.string(), browser: z.string(), returnTo: z.string() })
const purposeOf = (proofId: string) => `google-flow ${proofId}`

export const startGoogleSignIn = operations.identity.startGoogleSignIn.handler(async ({ context, input }) => {
  const { config, database, clock, session } = context
  const id = crypto.randomUUID()
  const begun = {
    nonce: randomToken(),
    verifier: randomToken(),
    browser: await sha256(newState(session)),
    returnTo: input.returnTo,
  } satisfies z.infer<typeof Begun>
  const detail = await seal(config.SEALING_KEYS, purposeOf(id), JSON.stringify(begun))
  await proofRow(database, { id, kind: 'google', customerId: null, detail }, clock.now())
  const state = await proofToken(config.LINK_SECRET, 'google', id)
  return { url: await openGoogle(config).authorizeUrl({ ...begun, state }) }
})

/** The sign-in that a state stands for, used; null for one that is over, was used, or was begun in another browser. */
async function begunBy({ config, database, clock, session }: Context, state: string) {
  const id = await proofIdOf(config.LINK_SECRET, 'google', state)
  const browser = session.state === null ? null : await sha256(session.state)
  dropState(session)
  const proof = id === null ? null : await spendProof(database, 'google', id, clock.now())
  if (!proof) return null
  const begun = Begun.parse(JSON.parse(await unseal(config.SEALING_KEYS, purposeOf(proof.id), proof.detail ?? '')))
  return begun.browser === browser ? begun : null
}

/** Whether what Google says may be joined to the account that has the address: both must have proven that it is theirs. */
const mayLink = (known: Person | null) => known === null || known.isEmailVerified

/** The account of who Google has recognised, linked at the vendor, or new. @throws IdentityUnavailable */
async function linked(
  context: Context,
  claims: GoogleClaims,
  idToken: string,
  redirectUri: string,
): Promise<Person | null> {
  const platform = openIdentityPlatform(context.config)
  const answer = await platform.signInWithGoogle(idToken, redirectUri)
  if (!answer.ok && answer.code === 'USER_DISABLED') return null
  const identity = await platform.claimsOf(expectAnswer(answer).idToken)
  if (!identity) throw new IdentityUnavailable('answers with a token that is not to be believed')
  return (
    (await findPersonByIdentity(context.database, identity.sub)) ??
    personOf(context, { ...identity, email: claims.email, email_verified: true, name: claims.name })
  )
}

export const finishGoogleSignIn = operations.identity.finishGoogleSignIn.handler(async ({ context, input, errors }) => {
  const { config, database, clock } = context
  const begun = await begunBy(context, input.state)
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
    if (!mayLink(await findPersonByEmail(database, email))) throw errors.PASSWORD_FIRST({ data: { email } })
    const person = await linked(context, claims, idToken, google.redirectUri)
    if (!person) throw errors.ACCOUNT_DISABLED({ data: {} })
    const session = await enter(
      context,
      person,
      {
        ACCOUNT_DISABLED: errors.ACCOUNT_DISABLED,
        SECOND_FACTOR_REQUIRED: ({ data }) => errors.SECOND_FACTOR_REQUIRED({ data: { ...data, returnTo } }),
      },
      {
        action: 'session.began_with_google',
        // Of a linked account whose address is another by now, Google has said nothing.
        also: person.email === email ? [verifiedRow(database, person.id, clock.now())] : [],
      },
    )
    return { session, returnTo }
  })
})
