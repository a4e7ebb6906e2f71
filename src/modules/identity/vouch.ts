import { and, eq, isNull, sql } from 'drizzle-orm'
import { CLOCK_SKEW_SECONDS } from '#lib/constants/backend.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Vouching } from '#platform/env.ts'
import { log } from '#platform/log.ts'
import { auditEntries, customers, sessions } from '#platform/schema.ts'
import { vouchedUntil } from '#platform/sessions.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { forgetTokens, keepTokens, readTokens } from './tokens.ts'
import { expectAnswer } from './vendor.ts'

/** The session is still claimed: it has not ended, and nobody else has had the vendor's word since. */
const isClaimed = ({ sessionId, claim }: Vouching) =>
  and(eq(sessions.id, sessionId), eq(sessions.vouchDueAt, new Date(claim)), isNull(sessions.revokedAt))

/** A session that was claimed, and when the vendor had vouched for it until then. */
async function findClaimed(database: Database, vouching: Vouching) {
  const [row] = await database
    .select({
      id: sessions.id,
      customerId: sessions.customerId,
      createdAt: sessions.createdAt,
      vouchedAt: sessions.vouchedAt,
      identityId: customers.identityId,
    })
    .from(sessions)
    .innerJoin(customers, eq(customers.id, sessions.customerId))
    .where(isClaimed(vouching))
  return row && { ...row, vouchedAt: row.vouchedAt ?? row.createdAt, isClaimed: isClaimed(vouching) }
}
type Claimed = NonNullable<Awaited<ReturnType<typeof findClaimed>>>

/** What the vendor says: the account stands, with the tokens that count from now on where there are any, or why the session is over. */
type Word = { stands: true; refreshToken: string | null } | { stands: false; why: string }
const standsWith = (refreshToken: string | null): Word => ({ stands: true, refreshToken })
const over = (why: string): Word => ({ stands: false, why })

/** By the session's own tokens. @throws IdentityUnavailable */
async function byTokens({ config }: Context, { identityId }: Claimed, refreshToken: string): Promise<Word> {
  const answer = await openIdentityPlatform(config).refresh(refreshToken)
  if (answer.ok)
    return answer.data.user_id === identityId ? standsWith(answer.data.refresh_token) : over('USER_MISMATCH')
  switch (answer.code) {
    case 'USER_DISABLED':
    case 'USER_NOT_FOUND':
    case 'TOKEN_EXPIRED':
    case 'INVALID_REFRESH_TOKEN':
      return over(answer.code)
    default:
      throw new IdentityUnavailable(`refuses a refresh token with ${answer.code}`)
  }
}

/** By the account, where there are no tokens: what was changed there since the vendor last vouched was changed by somebody else. @throws IdentityUnavailable */
async function byAccount({ config }: Context, { identityId, vouchedAt }: Claimed): Promise<Word> {
  const { users } = expectAnswer(await openIdentityPlatform(config).find(identityId))
  const account = users.find(({ localId }) => localId === identityId)
  if (!account) return over('USER_NOT_FOUND')
  if (account.disabled) return over('USER_DISABLED')
  const changedAt = Number(account.validSince ?? 0) * 1000
  return changedAt > vouchedAt.getTime() + CLOCK_SKEW_SECONDS * 1000 ? over('TOKEN_EXPIRED') : standsWith(null)
}

/** Ends the session, and writes down why: both, or neither where it has been vouched for in another way meanwhile. One round trip. */
async function end(context: Context, session: Claimed, why: string) {
  const { database, clock } = context
  const now = clock.now()
  const nothing = sql<null>`NULL`
  // In the order of the table's columns: whether there is a row to write is known to the statement alone.
  const deed = database
    .select({
      id: sql<string>`${crypto.randomUUID()}`.as('id'),
      at: sql<Date>`${now.getTime()}`.as('at'),
      actorId: sessions.customerId,
      actorRole: sql<'visitor'>`'visitor'`.as('actor_role'),
      action: sql<string>`'session.ended_by_vendor'`.as('action'),
      entity: sql<string>`'session'`.as('entity'),
      entityId: sessions.id,
      before: nothing.as('before'),
      after: nothing.as('after'),
      reason: sql<string>`${why}`.as('reason'),
      ip: nothing.as('ip'),
    })
    .from(sessions)
    .where(session.isClaimed)
  await database.batch([
    database.insert(auditEntries).select(deed),
    database.update(sessions).set({ revokedAt: now }).where(session.isClaimed),
  ])
  forgetTokens(context, session)
}

/** Writes down that it was vouched for, and keeps the tokens that count now, sealed anew: under the key that seals now. One round trip. */
async function goOn(context: Context, session: Claimed, refreshToken: string | null) {
  const at = systemClock.now()
  const [written] = await context.database
    .update(sessions)
    .set({ vouchedAt: at, vouchDueAt: vouchedUntil(context.clock.now()) })
    .where(session.isClaimed)
    .returning({ id: sessions.id })
  if (written && refreshToken !== null) keepTokens(context, session, { refreshToken, at })
}

async function vouch(context: Context, vouching: Vouching) {
  const session = await findClaimed(context.database, vouching)
  // It has ended, the queue has brought it before, or the vendor's word was had in another way.
  if (!session) return
  const tokens = await readTokens(context, session)
  // KV may be a minute old, or have missed a change: what is older than the vendor's last word says nothing.
  const isCurrent = tokens !== null && tokens.at >= session.vouchedAt
  const word = await (isCurrent ? byTokens(context, session, tokens.refreshToken) : byAccount(context, session))
  if (word.stands) await goOn(context, session, word.refreshToken)
  else await end(context, session, word.why)
}

/**
 * Has the vendor vouch for sessions: one whose account was shut, removed or given another password there is over (decision 043). While the vendor is down or
 * slow nothing changes, and it is asked again. For the queue: whatever fails is written to the log, and tried again when the session is used next.
 */
export async function vouchFor(context: Context, vouchings: Vouching[]) {
  const asking = vouchings.map((vouching) =>
    vouch(context, vouching).catch((error: unknown) => {
      log.error('nobody vouches for a session', error)
    }),
  )
  await Promise.all(asking)
}
