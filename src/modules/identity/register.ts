import { auditRow } from '#modules/audit/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { verification } from './codes.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { passesChallenge } from './person-check.ts'
import { findPersonByEmail, mailRow, personRow } from './repository.ts'
import { otherRefusal, withVendor } from './vendor.ts'

/**
 * The vendor is asked the same, and as much is read and written, whether or not there is an account: only the mail tells. Who has an account that was
 * never confirmed gets the link again; who has one that was is told so.
 */
export const register = operations.identity.register.handler(async ({ context, input, errors }) => {
  const { name, email, password } = input
  if (isCommonPassword(password, input)) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  if (!(await passesChallenge(context, input.challenge)))
    throw errors.CHALLENGE_REFUSED({ data: { field: 'challenge' } })
  const { database, config, clock, caller } = context
  return withVendor(errors, async () => {
    const known = await findPersonByEmail(database, email)
    const platform = openIdentityPlatform(config)
    const answer = await platform.signUp(email, password)
    if (!answer.ok && answer.code === 'WEAK_PASSWORD') throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
    if (!answer.ok && answer.code !== 'EMAIL_EXISTS') throw otherRefusal(errors, answer.code)
    const now = clock.now()
    const identityId = answer.ok ? answer.data.localId : (known?.identityId ?? null)
    const id = known?.id ?? crypto.randomUUID()
    const sent = await verification(context, platform, { id, email })
    if (answer.ok && identityId !== null) {
      await database.batch([
        personRow(database, { id, identityId, name, email, isEmailVerified: false }, now),
        ...(sent?.statements ?? []),
        auditRow(database, { id, role: 'visitor' }, now, {
          action: 'account.registered',
          entity: 'customer',
          entityId: id,
          ip: caller,
        }),
      ])
      handOver(context, sent ? [sent.outboxId] : [])
    } else if (known) {
      const noteId = crypto.randomUUID()
      const note = mailRow(database, noteId, 'account_exists', known.id, now)
      const isOpen = !known.isEmailVerified && sent !== null
      await database.batch([
        ...(isOpen ? sent.statements : ([note] as const)),
        auditRow(database, { id, role: 'visitor' }, now, {
          action: 'account.registered_again',
          entity: 'customer',
          entityId: id,
          ip: caller,
        }),
      ])
      handOver(context, [isOpen ? sent.outboxId : noteId])
    }
    return {}
  })
})
