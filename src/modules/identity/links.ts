import type { BatchItem } from 'drizzle-orm/batch'
import { auditRow } from '#modules/audit/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { isRefusedBySchema } from '#platform/database.ts'
import { operations } from '#platform/operations.ts'
import { openIdentityPlatform, type IdentityPlatform } from '#vendors/identity-platform/client.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { closeCode, openCode } from './codes.ts'
import { enter } from './enter.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { giveBackProof, proofIdOf, proofRow, spendProof, type Proof, type ProofKind } from './proofs.ts'
import { readChange } from './change.ts'
import {
  emailRow,
  endOthersRow,
  findPersonByEmail,
  findPersonById,
  mailRow,
  nothing,
  verifiedRow,
} from './repository.ts'
import { forgetTokensOf } from './tokens.ts'
import { withVendor } from './vendor.ts'

/** The proof that a link stands for, used; null where it is not good. */
async function proofBehind({ config, database, clock }: Context, kind: ProofKind, token: string) {
  const id = await proofIdOf(config.LINK_SECRET, kind, token)
  return id === null ? null : spendProof(database, kind, id, clock.now())
}

/** Does with a proof what it is for. Where the vendor is down it is good for another time. */
async function spend<T>({ database }: Context, proof: Proof, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof IdentityUnavailable) await giveBackProof(database, proof.id)
    throw error
  }
}

type Written = { statements: readonly [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]; outboxIds: string[] }

/** The address that a new account was opened with. @returns null for a code that is not good any more */
async function confirmFirst(context: Context, platform: IdentityPlatform, proof: Proof): Promise<Written | null> {
  const { database, clock } = context
  const answer = await platform.confirmEmail(await openCode(context, proof))
  if (!answer.ok) return null
  return { statements: [verifiedRow(database, proof.customerId ?? '', clock.now())], outboxIds: [] }
}

/** The address that an account is to have from now on; who has the old one is told, and every other session ends. @returns null where somebody has it */
async function confirmChange(context: Context, platform: IdentityPlatform, proof: Proof): Promise<Written | null> {
  const { database, clock } = context
  const now = clock.now()
  const customerId = proof.customerId ?? ''
  const person = await findPersonById(database, customerId)
  const change = readChange(proof.detail)
  if (!person || !change || (await findPersonByEmail(database, change.to))) return null
  const answer = await platform.setEmail(person.identityId, change.to)
  if (!answer.ok) return null
  const outboxId = crypto.randomUUID()
  context.waitUntil(forgetTokensOf(context, customerId))
  const deed = { action: 'account.email_changed', entity: 'customer', entityId: customerId, ip: context.caller }
  const statements = [
    emailRow(database, customerId, change.to, now),
    endOthersRow(database, customerId, null, now),
    mailRow(database, outboxId, 'email_changed', proof.id, now),
    auditRow(database, person, now, deed),
  ] as const
  return { statements, outboxIds: [outboxId] }
}

export const verifyEmail = operations.identity.verifyEmail.handler(async ({ context, input, errors }) => {
  const { database, config } = context
  const notValid = () => errors.LINK_NOT_VALID({ data: {} })
  return withVendor(errors, async () => {
    const first = await proofBehind(context, 'verify_email', input.token)
    const proof = first ?? (await proofBehind(context, 'change_email', input.token))
    if (!proof) throw notValid()
    const platform = openIdentityPlatform(config)
    const written = await spend<Written | null>(context, proof, () =>
      (first ? confirmFirst : confirmChange)(context, platform, proof),
    )
    if (!written) throw notValid()
    try {
      await database.batch([...written.statements])
      handOver(context, written.outboxIds)
    } catch (error) {
      if (isRefusedBySchema(error)) throw notValid()
      throw error
    }
    const person = await findPersonById(database, proof.customerId ?? '')
    if (!person) throw notValid()
    return enter(context, person, errors, { action: 'session.began_by_link' })
  })
})

/** The vendor is asked, and as much is written, whether or not there is an account. */
export const requestPasswordReset = operations.identity.requestPasswordReset.handler(
  async ({ context, input, errors }) => {
    const { database, config, clock } = context
    const [person, code] = await withVendor(errors, () =>
      Promise.all([
        findPersonByEmail(database, input.email),
        openIdentityPlatform(config).oobCode('PASSWORD_RESET', input.email),
      ]),
    )
    const proofId = crypto.randomUUID()
    const outboxId = crypto.randomUUID()
    const now = clock.now()
    const detail = await closeCode(context, proofId, code.ok ? code.data : '')
    const isKnown = person !== null && person.disabledAt === null && code.ok
    await database.batch(
      isKnown
        ? [
            proofRow(database, { id: proofId, kind: 'reset_password', customerId: person.id, detail }, now),
            mailRow(database, outboxId, 'reset_password', proofId, now),
          ]
        : [nothing(database), nothing(database)],
    )
    handOver(context, [outboxId])
    return {}
  },
)

/** Whoever has the link has read the mail: their address is confirmed, and every session of before ends. */
export const resetPassword = operations.identity.resetPassword.handler(async ({ context, input, errors }) => {
  const { database, config, clock, caller } = context
  if (isCommonPassword(input.password)) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  return withVendor(errors, async () => {
    const proof = await proofBehind(context, 'reset_password', input.token)
    const person = proof?.customerId ? await findPersonById(database, proof.customerId) : null
    if (!proof || !person) throw errors.LINK_NOT_VALID({ data: {} })
    const answer = await spend(context, proof, async () =>
      openIdentityPlatform(config).resetPassword(await openCode(context, proof), input.password),
    )
    if (!answer.ok && answer.code === 'WEAK_PASSWORD') {
      await giveBackProof(database, proof.id)
      throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
    }
    if (!answer.ok && answer.code === 'USER_DISABLED') throw errors.ACCOUNT_DISABLED({ data: {} })
    if (!answer.ok) throw errors.LINK_NOT_VALID({ data: {} })
    const now = clock.now()
    const outboxId = crypto.randomUUID()
    context.waitUntil(forgetTokensOf(context, person.id))
    const also = [
      verifiedRow(database, person.id, now),
      endOthersRow(database, person.id, null, now),
      mailRow(database, outboxId, 'password_changed', person.id, now),
      auditRow(database, person, now, {
        action: 'account.password_reset',
        entity: 'customer',
        entityId: person.id,
        ip: caller,
      }),
    ]
    try {
      return await enter(context, person, errors, { action: 'session.began_by_link', also })
    } finally {
      handOver(context, [outboxId])
    }
  })
})
