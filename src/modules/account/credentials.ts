import { auditRow } from '#modules/audit/repository.ts'
import { writeChange } from '#modules/identity/change.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { proofRow } from '#modules/identity/proofs.ts'
import { endOthersRow, findPersonByEmail, mailRow, nothing, vouchedRow } from '#modules/identity/repository.ts'
import { forgetTokensOf, keepTokens } from '#modules/identity/tokens.ts'
import { expectAnswer, withVendor } from '#modules/identity/vendor.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { systemClock } from '#platform/clock.ts'
import { operations } from '#platform/operations.ts'
import { sessionOf } from '#platform/sessions.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { proven, shown } from './proof.ts'

/** Every other session ends: whoever knew the old password is out. */
export const changePassword = operations.account.changePassword.handler(async ({ context, input, errors }) => {
  const { database, config, clock, caller, waitUntil } = context
  return withVendor(errors, async () => {
    const { person, idToken } = await shown(context, input.present, errors)
    if (isCommonPassword(input.next, person)) throw errors.PASSWORD_REFUSED({ data: { field: 'next' } })
    const here = await sessionOf(context)
    // The vendor ends the tokens of before: whoever is asking it about this session by them, at this moment, must not end it.
    await vouchedRow(database, here?.id ?? null, systemClock.now(), clock.now())
    const answer = await openIdentityPlatform(config).changePassword(idToken, input.next)
    if (!answer.ok && answer.code === 'WEAK_PASSWORD') throw errors.PASSWORD_REFUSED({ data: { field: 'next' } })
    const { refreshToken } = expectAnswer(answer)
    const now = clock.now()
    const at = systemClock.now()
    const outboxId = crypto.randomUUID()
    const deed = { action: 'account.password_changed', entity: 'customer', entityId: person.id, ip: caller }
    await database.batch([
      endOthersRow(database, person.id, here?.id ?? null, now),
      vouchedRow(database, here?.id ?? null, at, now),
      mailRow(database, outboxId, 'password_changed', person.id, now),
      auditRow(database, person, now, deed),
    ])
    waitUntil(forgetTokensOf(context, person.id, here?.id))
    if (here) keepTokens(context, here, { refreshToken, at })
    handOver(context, [outboxId])
    return {}
  })
})

/** The link goes to the new address; that somebody else has it is told to nobody. */
export const changeEmail = operations.account.changeEmail.handler(async ({ context, input, errors }) => {
  const { database, clock, caller } = context
  return withVendor(errors, async () => {
    const person = await proven(context, input.password, errors)
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
