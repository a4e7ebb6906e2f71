import type { BatchItem } from 'drizzle-orm/batch'
import type { IdentityErrorCode } from '#contracts/vendors/identity-platform.ts'
import { PATHS } from '#lib/constants/frontend.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { beginFlow, flowBegunBy } from '#modules/identity/google-flow.ts'
import { findPersonByEmail, findPersonById, mailRow, vouchedRow } from '#modules/identity/repository.ts'
import { forgetTokens, keepTokens } from '#modules/identity/tokens.ts'
import { expectAnswer, otherRefusal, withVendor } from '#modules/identity/vendor.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { sessionOf } from '#platform/sessions.ts'
import { openGoogle } from '#vendors/google-oauth/client.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { own, ownId } from './procedures.ts'
import { shown } from './proof.ts'
import { methodsOf } from './sign-in-methods.ts'

/**
 * Writes down that there is another way in, or one less, and tells whose account it is. One round trip. The vendor has just said who it is; the tokens that it
 * gave for a way in that is no more may be worth nothing.
 * @param refreshToken what it has given instead, if anything
 */
async function note(context: Context, what: 'google_linked' | 'google_unlinked', refreshToken?: string) {
  const { database, clock, caller: ip } = context
  const person = await own(context)
  const here = await sessionOf(context)
  const now = clock.now()
  const at = systemClock.now()
  const outboxId = crypto.randomUUID()
  const rows: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] = [
    vouchedRow(database, here?.id ?? null, at, now),
    mailRow(database, outboxId, what, person.id, now),
    auditRow(database, person, now, { action: `account.${what}`, entity: 'customer', entityId: person.id, ip }),
  ]
  await database.batch(rows)
  handOver(context, [outboxId])
  if (!here) return
  if (refreshToken === undefined) forgetTokens(context, here)
  else keepTokens(context, here, { refreshToken, at })
}

export const startGoogleLink = operations.account.startGoogleLink.handler(async ({ context, input, errors }) =>
  withVendor(errors, async () => {
    const { person, idToken } = await shown(context, input.password, errors)
    if ((await methodsOf(context, person.email)).hasGoogle) throw errors.GOOGLE_LINKED({ data: {} })
    return {
      url: await beginFlow(context, 'google_link', { returnTo: PATHS.security, customerId: person.id, idToken }),
    }
  }),
)

type Errors = Parameters<typeof otherRefusal>[0] & {
  GOOGLE_TAKEN: (options: { data: Record<string, never> }) => Error
  LINK_NOT_VALID: (options: { data: Record<string, never> }) => Error
}

function refusalOf(errors: Errors, code: IdentityErrorCode): Error {
  switch (code) {
    case 'FEDERATED_USER_ID_ALREADY_LINKED':
    case 'EMAIL_EXISTS':
      return errors.GOOGLE_TAKEN({ data: {} })
    // The password has changed meanwhile, or it took too long: what was proven counts no more.
    case 'TOKEN_EXPIRED':
    case 'INVALID_ID_TOKEN':
    case 'USER_NOT_FOUND':
    case 'USER_DISABLED':
      return errors.LINK_NOT_VALID({ data: {} })
    default:
      return otherRefusal(errors, code)
  }
}

/** Whoever comes back must still be who has begun: in the same browser, and signed in to the same account. */
export const finishGoogleLink = operations.account.finishGoogleLink.handler(async ({ context, input, errors }) => {
  const { config, database } = context
  const begun = await flowBegunBy(context, 'google_link', input.state)
  const idToken = begun?.customerId === ownId(context) ? begun.idToken : undefined
  if (!begun || idToken === undefined) throw errors.LINK_NOT_VALID({ data: {} })
  const { code } = input
  if (input.error !== undefined || code === undefined) throw errors.GOOGLE_REFUSED({ data: {} })
  return withVendor(errors, async () => {
    const google = openGoogle(config)
    const answer = await google.exchange(code, begun)
    if (!answer) throw errors.LINK_NOT_VALID({ data: {} })
    if (!answer.claims.email_verified) throw errors.GOOGLE_NOT_VERIFIED({ data: {} })
    const email = answer.claims.email.toLowerCase()
    const other = await findPersonByEmail(database, email)
    if (other && other.id !== begun.customerId) throw errors.GOOGLE_TAKEN({ data: {} })
    const linked = await openIdentityPlatform(config).linkGoogle(idToken, answer.idToken, google.redirectUri)
    if (!linked.ok) throw refusalOf(errors, linked.code)
    await note(context, 'google_linked', linked.data.refreshToken)
    return { email }
  })
})

export const unlinkGoogle = operations.account.unlinkGoogle.handler(async ({ context, errors }) =>
  withVendor(errors, async () => {
    const person = await findPersonById(context.database, ownId(context))
    if (!person) throw new Error('Somebody is signed in who has no account.')
    const { hasGoogle, hasPassword } = await methodsOf(context, person.email)
    if (!hasGoogle) return {}
    if (!hasPassword) throw errors.ONLY_WAY_IN({ data: {} })
    expectAnswer(await openIdentityPlatform(context.config).unlinkGoogle(person.identityId))
    await note(context, 'google_unlinked')
    return {}
  }),
)
