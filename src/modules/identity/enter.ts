import type { BatchItem } from 'drizzle-orm/batch'
import type { Session } from '#contracts/model/session.ts'
import { PROOF_MINUTES } from '#lib/constants/backend.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { mergeBaskets } from '#modules/basket/merge.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { newSessionToken } from '#platform/session-door.ts'
import { idleUntil, lacksSecondFactor, lastsUntil, vouchedUntil } from '#platform/sessions.ts'
import { sha256 } from '#platform/token.ts'
import { deviceOf } from './device.ts'
import { proofRow, proofToken } from './proofs.ts'
import { adoptRow, endByTokenRow, nothing, sessionRow, type Person } from './repository.ts'
import { forgetTokens, handOnTokens, keepTokens, type Holder } from './tokens.ts'

type Statement = BatchItem<'sqlite'>

type Errors = {
  ACCOUNT_DISABLED: (options: { data: Record<string, never> }) => Error
  SECOND_FACTOR_REQUIRED: (options: { data: { challenge: string } }) => Error
}

export type Known = Pick<Person, 'id' | 'name' | 'email' | 'role'>

/** How a session is told to who has it. */
export const presented = (
  { config }: Context,
  { id, name, email, role }: Known,
  isStrong: boolean,
  endsAt: Date,
): Session => {
  const needsSecondFactor = lacksSecondFactor({ role, isStrong }, config)
  return {
    customerId: id,
    name,
    email,
    role: needsSecondFactor ? 'customer' : role,
    needsSecondFactor,
    expiresAt: endsAt.toISOString(),
  }
}

/** How the vendor has said who it is: with tokens just now, or before, for what goes on as this session; not at all where a link of ours is enough. */
type Vouched = {
  refreshToken?: string | undefined
  from?: { id: string; vouchedAt?: Date; vouchDueAt?: Date } | undefined
}

/** What the vendor has given goes to the session that begins, and from the one that has ended. */
function passTokens(context: Context, holder: Holder, { refreshToken, from }: Vouched, ended: Holder[], at: Date) {
  for (const one of ended) if (one.id !== from?.id) forgetTokens(context, one)
  if (from) handOnTokens(context, { customerId: holder.customerId, id: from.id }, holder, at)
  else if (refreshToken !== undefined) keepTokens(context, holder, { refreshToken, at })
}

/**
 * Begins a session under a token that nobody has had before, and ends the one that was carried: whoever planted a cookie has nothing of it. Two round
 * trips where a visitor brings a basket.
 * @param also what is written in the same batch
 */
export async function beginSession(
  context: Context,
  person: Known,
  { isStrong, action, also = [], ...vouched }: Vouched & { isStrong: boolean; action: string; also?: Statement[] },
): Promise<Session> {
  const { database, session: door, basket, caller } = context
  const now = context.clock.now()
  const carried = door.token
  const token = newSessionToken(door)
  const id = crypto.randomUUID()
  const expiresAt = lastsUntil(person.role, now)
  const vouchedAt = vouched.from?.vouchedAt ?? systemClock.now()
  const [ended] = await database.batch([
    carried === null ? nothing(database) : endByTokenRow(database, await sha256(carried), now),
    ...also,
    sessionRow(
      database,
      {
        id,
        tokenHash: await sha256(token),
        customerId: person.id,
        expiresAt,
        isStrong,
        device: deviceOf(door.agent),
        ip: caller,
        vouchedAt,
        vouchDueAt: vouched.from?.vouchDueAt ?? vouchedUntil(now),
      },
      now,
    ),
    adoptRow(database, person),
    auditRow(database, person, now, { action, entity: 'session', entityId: id, ip: caller }),
  ])
  passTokens(
    context,
    { customerId: person.id, id },
    vouched,
    ended.filter((one) => 'id' in one),
    vouchedAt,
  )
  if (basket.token !== null) await mergeBaskets(database, basket.token, person.id, now)
  return presented(context, person, isStrong, idleUntil(person.role, now, expiresAt))
}

/** Lets somebody in who has proven who they are; who has a second factor is asked for it first. */
export async function enter(
  context: Context,
  person: Person,
  errors: Errors,
  { action, also = [], refreshToken }: Vouched & { action: string; also?: Statement[] },
): Promise<Session> {
  if (person.disabledAt !== null) throw errors.ACCOUNT_DISABLED({ data: {} })
  if (!person.hasSecondFactor) return beginSession(context, person, { isStrong: false, action, also, refreshToken })
  const { database, config, clock } = context
  const id = crypto.randomUUID()
  const now = clock.now()
  await database.batch([proofRow(database, { id, kind: 'second_factor', customerId: person.id }, now), ...also])
  if (refreshToken !== undefined)
    keepTokens(
      context,
      { customerId: person.id, id },
      { refreshToken, at: systemClock.now() },
      PROOF_MINUTES.second_factor * 60,
    )
  throw errors.SECOND_FACTOR_REQUIRED({
    data: { challenge: await proofToken(config.LINK_SECRET, 'second_factor', id) },
  })
}
