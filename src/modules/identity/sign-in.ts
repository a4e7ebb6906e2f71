import type { IdentityClaims } from '#contracts/vendors/identity-platform.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { closeSessionDoor } from '#platform/session-door.ts'
import { sessionOf } from '#platform/sessions.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { verification } from './codes.ts'
import { enter, presented } from './enter.ts'
import { noteRefusal } from './refused.ts'
import { endOneRow, findPersonByIdentity, personRow, verifiedRow, type Person } from './repository.ts'
import { forgetTokens } from './tokens.ts'
import { otherRefusal, withVendor } from './vendor.ts'

/** The account of who the vendor has recognised. One that it has, and we have not, was begun and cut off: it goes on here. */
export async function personOf(
  { database, clock }: Context,
  { sub, email, email_verified, name }: IdentityClaims,
): Promise<Person> {
  const known = await findPersonByIdentity(database, sub)
  if (known) return known
  const person = {
    id: crypto.randomUUID(),
    identityId: sub,
    name: name ?? email.split('@')[0] ?? email,
    email: email.toLowerCase(),
    isEmailVerified: email_verified,
  }
  await personRow(database, person, clock.now())
  const found = await findPersonByIdentity(database, sub)
  if (!found) throw new Error('An account that was written is not there.')
  return found
}

export const signIn = operations.identity.signIn.handler(async ({ context, input, errors }) => {
  const { database, config, clock } = context
  return withVendor(errors, async () => {
    const platform = openIdentityPlatform(config)
    const answer = await platform.signInWithPassword(input.email, input.password)
    if (!answer.ok)
      switch (answer.code) {
        case 'INVALID_LOGIN_CREDENTIALS':
        case 'INVALID_PASSWORD':
        case 'EMAIL_NOT_FOUND':
        // The vendor says so before it looks at the password: who is shut out there is told no more than a stranger.
        case 'USER_DISABLED':
          await noteRefusal(context, input.email)
          throw errors.CREDENTIALS_REFUSED({ data: {} })
        default:
          throw otherRefusal(errors, answer.code)
      }
    const claims = await platform.claimsOf(answer.data.idToken)
    if (!claims) throw new IdentityUnavailable('answers with a token that is not to be believed')
    const person = await personOf(context, claims)
    if (person.disabledAt !== null) throw errors.ACCOUNT_DISABLED({ data: {} })
    if (!person.isEmailVerified && !claims.email_verified) {
      const sent = await verification(context, platform, person)
      if (sent) {
        await database.batch([...sent.statements])
        handOver(context, [sent.outboxId])
      }
      throw errors.EMAIL_NOT_VERIFIED({ data: {} })
    }
    const also = person.isEmailVerified ? [] : [verifiedRow(database, person.id, clock.now())]
    return enter(context, person, errors, { action: 'session.began', also, refreshToken: answer.data.refreshToken })
  })
})

export const signOut = operations.identity.signOut.handler(async ({ context }) => {
  const { database, clock, caller } = context
  const found = await sessionOf(context)
  closeSessionDoor(context.session)
  if (!found) return {}
  // What is in the basket stays with the account.
  context.basket.count = 0
  const now = clock.now()
  const deed = { action: 'session.ended', entity: 'session', entityId: found.id, ip: caller }
  await database.batch([
    endOneRow(database, found.customerId, found.id, now),
    auditRow(database, { id: found.customerId, role: found.role }, now, deed),
  ])
  forgetTokens(context, found)
  return {}
})

/** Who is signed in; a cookie that opens nothing any more is taken away. */
export const getSession = operations.identity.getSession.handler(async ({ context }) => {
  const found = await sessionOf(context)
  if (!found) {
    closeSessionDoor(context.session)
    return { session: null }
  }
  const { customerId: id, isStrong, endsAt } = found
  return { session: presented(context, { ...found, id }, isStrong, endsAt) }
})
