import { auditRow } from '#modules/audit/repository.ts'
import { writeChange } from '#modules/identity/change.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { proofRow } from '#modules/identity/proofs.ts'
import {
  endOthersRow,
  findPersonByEmail,
  findPersonById,
  mailRow,
  nothing,
  type Person,
} from '#modules/identity/repository.ts'
import { expectAnswer, otherRefusal, withVendor } from '#modules/identity/vendor.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { sessionOf } from '#platform/sessions.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { ownId } from './procedures.ts'

type Errors = Parameters<typeof otherRefusal>[0] & {
  CREDENTIALS_REFUSED: (options: { data: Record<string, never> }) => Error
}

/** Who asks, once they have shown their present password again. @throws IdentityUnavailable */
export async function shown(context: Context, password: string, errors: Errors): Promise<Person> {
  const person = await findPersonById(context.database, ownId(context))
  if (!person) throw new Error('Somebody is signed in who has no account.')
  const answer = await openIdentityPlatform(context.config).signInWithPassword(person.email, password)
  if (answer.ok) return person
  switch (answer.code) {
    case 'INVALID_LOGIN_CREDENTIALS':
    case 'INVALID_PASSWORD':
    case 'EMAIL_NOT_FOUND':
      throw errors.CREDENTIALS_REFUSED({ data: {} })
    default:
      throw otherRefusal(errors, answer.code)
  }
}

/** Every other session ends: whoever knew the old password is out. */
export const changePassword = operations.account.changePassword.handler(async ({ context, input, errors }) => {
  const { database, config, clock, caller } = context
  return withVendor(errors, async () => {
    const person = await shown(context, input.present, errors)
    if (isCommonPassword(input.next, person)) throw errors.PASSWORD_REFUSED({ data: { field: 'next' } })
    const answer = await openIdentityPlatform(config).setPassword(person.identityId, input.next)
    if (!answer.ok && answer.code === 'WEAK_PASSWORD') throw errors.PASSWORD_REFUSED({ data: { field: 'next' } })
    expectAnswer(answer)
    const now = clock.now()
    const outboxId = crypto.randomUUID()
    const here = await sessionOf(context)
    const deed = { action: 'account.password_changed', entity: 'customer', entityId: person.id, ip: caller }
    await database.batch([
      endOthersRow(database, person.id, here?.id ?? null, now),
      mailRow(database, outboxId, 'password_changed', person.id, now),
      auditRow(database, person, now, deed),
    ])
    handOver(context, [outboxId])
    return {}
  })
})

/** The link goes to the new address; that somebody else has it is told to nobody. */
export const changeEmail = operations.account.changeEmail.handler(async ({ context, input, errors }) => {
  const { database, clock, caller } = context
  return withVendor(errors, async () => {
    const person = await shown(context, input.password, errors)
    const isTaken = (await findPersonByEmail(database, input.email)) !== null
    const now = clock.now()
    const proofId = crypto.randomUUID()
    const outboxId = crypto.randomUUID()
    const detail = writeChange({ from: person.email, to: input.email })
    await database.batch([
      ...(isTaken
        ? ([nothing(database), nothing(database)] as const)
        : ([
            proofRow(database, { id: proofId, kind: 'change_email', customerId: person.id, detail }, now),
            mailRow(database, outboxId, 'change_email', proofId, now),
          ] as const)),
      auditRow(database, person, now, {
        action: 'account.email_change_asked',
        entity: 'customer',
        entityId: person.id,
        ip: caller,
      }),
    ])
    handOver(context, [outboxId])
    return {}
  })
})
