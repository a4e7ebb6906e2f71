import type { Device } from '#contracts/model/session.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { shortened } from '#modules/identity/device.ts'
import { beginSession } from '#modules/identity/enter.ts'
import { endOneRow, endOthersRow, findPersonById } from '#modules/identity/repository.ts'
import {
  beginRow,
  codesRows,
  confirmRows,
  findSecondFactor,
  newRecoveryCodes,
  removeRows,
  sealedSecret,
  takeCode,
  takeCodeOfApp,
  takeFirstCode,
} from '#modules/identity/second-factor.ts'
import { forgetTokens, forgetTokensOf } from '#modules/identity/tokens.ts'
import { newSecret, otpauthUrl } from '#modules/identity/totp.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { sessionOf } from '#platform/sessions.ts'
import { own, ownId } from './procedures.ts'
import { findSessions } from './repository.ts'

/** What was done to an account's own security, as it is written down. */
const deedOf = (context: Context, id: string, role: 'customer' | 'staff' | 'admin', action: string) =>
  auditRow(context.database, { id, role }, context.clock.now(), {
    action,
    entity: 'customer',
    entityId: id,
    ip: context.caller,
  })

/** Where somebody is signed in, as they are told. */
export const shownDevice = (
  { id, device, ip, createdAt, seenAt }: Awaited<ReturnType<typeof findSessions>>[number],
  hereId?: string,
): Device => ({
  id,
  name: device,
  from: shortened(ip),
  isCurrent: id === hereId,
  signedInAt: createdAt.toISOString(),
  seenAt: seenAt.toISOString(),
})

export const listSessions = operations.account.listSessions.handler(async ({ context, input: { cursor, limit } }) => {
  const here = await sessionOf(context)
  const { items, nextCursor } = pageOf(
    await findSessions(context.database, ownId(context), context.clock.now(), cursor, limit + 1),
    limit,
  )
  return { items: items.map((row) => shownDevice(row, here?.id)), nextCursor }
})

export const revokeSession = operations.account.revokeSession.handler(async ({ context, input: { id }, errors }) => {
  const { database, clock } = context
  const customer = await own(context)
  const [ended] = await database.batch([
    endOneRow(database, customer.id, id, clock.now()),
    deedOf(context, customer.id, customer.role, 'account.signed_out_elsewhere'),
  ])
  if (ended.length === 0) throw errors.SESSION_NOT_FOUND({ data: { id } })
  forgetTokens(context, { customerId: customer.id, id })
  return {}
})

export const signOutEverywhere = operations.account.signOutEverywhere.handler(async ({ context }) => {
  const { database, clock } = context
  const customer = await own(context)
  const here = await sessionOf(context)
  const [ended] = await database.batch([
    endOthersRow(database, customer.id, here?.id ?? null, clock.now()),
    deedOf(context, customer.id, customer.role, 'account.signed_out_everywhere'),
  ])
  context.waitUntil(forgetTokensOf(context, customer.id, here?.id))
  return { signedOut: ended.length }
})

export const getSecondFactor = operations.account.getSecondFactor.handler(async ({ context }) => {
  const [{ role }, { factor, recoveryCodesLeft }] = await Promise.all([
    own(context),
    findSecondFactor(context.database, ownId(context)),
  ])
  return {
    isOn: factor !== null && factor.confirmedAt !== null,
    isRequired: role !== 'customer' && context.config.SECOND_FACTOR === 'required',
    recoveryCodesLeft,
  }
})

export const startSecondFactor = operations.account.startSecondFactor.handler(async ({ context, errors }) => {
  const { database, config } = context
  const { id, email } = await own(context)
  const { factor } = await findSecondFactor(database, id)
  if (factor && factor.confirmedAt !== null) throw errors.SECOND_FACTOR_ON({ data: {} })
  const secret = newSecret()
  await beginRow(database, id, await sealedSecret(config.SEALING_KEYS, id, secret))
  return { secret, otpauthUrl: otpauthUrl(BAKERY.name, email, secret) }
})

/** The session goes on under another token, because it may do more from now on. */
export const confirmSecondFactor = operations.account.confirmSecondFactor.handler(
  async ({ context, input, errors }) => {
    const { database, clock } = context
    const person = await findPersonById(database, ownId(context))
    if (!person) throw new Error('Somebody is signed in who has no account.')
    if (person.hasSecondFactor) throw errors.SECOND_FACTOR_ON({ data: {} })
    if (!(await takeFirstCode(context, person.id, input.code))) throw errors.CODE_REFUSED({ data: { field: 'code' } })
    const codes = newRecoveryCodes()
    const rows = [
      ...(await confirmRows(database, person.id, codes, clock.now())),
      deedOf(context, person.id, person.role, 'account.second_factor_added'),
    ] as const
    const from = await sessionOf(context)
    if (from) await beginSession(context, person, { isStrong: true, action: 'session.renewed', also: [...rows], from })
    else await database.batch(rows)
    return { recoveryCodes: codes }
  },
)

/** By a code of it, or a recovery code. Whoever of the staff does it is a customer until they have another. */
export const removeSecondFactor = operations.account.removeSecondFactor.handler(async ({ context, input, errors }) => {
  const { database } = context
  const person = await findPersonById(database, ownId(context))
  if (!person) throw new Error('Somebody is signed in who has no account.')
  if (!(await takeCode(context, person.id, input.code))) throw errors.CODE_REFUSED({ data: { field: 'code' } })
  const rows = [
    ...removeRows(database, person.id),
    deedOf(context, person.id, person.role, 'account.second_factor_removed'),
  ] as const
  const from = await sessionOf(context)
  if (from) await beginSession(context, person, { isStrong: false, action: 'session.renewed', also: [...rows], from })
  else await database.batch(rows)
  return {}
})

/** Who has only a recovery code left has lost the app: they take the second factor away, and set it up anew. */
export const renewRecoveryCodes = operations.account.renewRecoveryCodes.handler(async ({ context, input, errors }) => {
  const { database } = context
  const { id, role } = await own(context)
  if (!(await takeCodeOfApp(context, id, input.code))) throw errors.CODE_REFUSED({ data: { field: 'code' } })
  const recoveryCodes = newRecoveryCodes()
  await database.batch([
    ...(await codesRows(database, id, recoveryCodes)),
    deedOf(context, id, role, 'account.recovery_codes_renewed'),
  ])
  return { recoveryCodes }
})
