import { and, eq, isNull, sql } from 'drizzle-orm'
import { SESSION_LIMITS, VOUCHING } from '#lib/constants/backend.ts'
import type { Config } from './config.ts'
import type { Actor, Context } from './context.ts'
import type { Database } from './database.ts'
import { log } from './log.ts'
import { customers, sessions } from './schema.ts'
import type { FoundSession } from './session-door.ts'
import { sha256 } from './token.ts'

const MINUTE_MS = 60_000

type Role = FoundSession['role']
const limitsOf = (role: Role) => SESSION_LIMITS[role === 'customer' ? 'customer' : 'staff']

/** When a session that begins now ends, however much it is used. */
export const lastsUntil = (role: Role, now: Date) =>
  new Date(now.getTime() + limitsOf(role).absoluteMinutes * MINUTE_MS)

/** When a session ends if it is not used again. */
export const idleUntil = (role: Role, seenAt: Date, expiresAt: Date) =>
  new Date(Math.min(expiresAt.getTime(), seenAt.getTime() + limitsOf(role).idleMinutes * MINUTE_MS))

type Kept = FoundSession & { seenAt: Date }

/** When the vendor is asked again about a session for which it vouches now. */
export const vouchedUntil = (now: Date) => new Date(now.getTime() + VOUCHING.everyMinutes * MINUTE_MS)

/** The session that a token opens, with who they are now; null where there is none, or none any more. One round trip, by a unique index. */
async function findSession(database: Database, token: string, now: Date): Promise<Kept | null> {
  const [row] = await database
    .select({
      id: sessions.id,
      customerId: sessions.customerId,
      isStrong: sessions.isStrong,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
      vouchedAt: sessions.vouchedAt,
      vouchDueAt: sessions.vouchDueAt,
      name: customers.name,
      email: customers.email,
      role: customers.role,
    })
    .from(sessions)
    .innerJoin(customers, eq(customers.id, sessions.customerId))
    .where(and(eq(sessions.tokenHash, await sha256(token)), isNull(sessions.revokedAt), isNull(customers.disabledAt)))
  if (!row) return null
  const { expiresAt, ...found } = row
  const endsAt = idleUntil(row.role, row.seenAt, expiresAt)
  const vouched = { vouchedAt: row.vouchedAt ?? row.createdAt, vouchDueAt: row.vouchDueAt ?? new Date(0) }
  return endsAt > now ? { ...found, ...vouched, endsAt } : null
}

/** The session of who asks. The database is asked once an answer, and not for who carries no cookie. */
export function sessionOf(context: Context): Promise<FoundSession | null> {
  const { session: door, database, clock } = context
  if (door.token === null) return Promise.resolve(null)
  door.found ??= findSession(database, door.token, clock.now()).then((found) => {
    if (!found) return null
    keepSeen(context, found)
    keepVouched(context, found)
    return found
  })
  return door.found
}

/** Writes down that a session is used, now and then: a write for every page would cost more than it tells. */
function keepSeen({ database, clock, waitUntil }: Context, { id, seenAt }: { id: string; seenAt: Date }) {
  const now = clock.now()
  if (now.getTime() - seenAt.getTime() < SESSION_LIMITS.seenEveryMinutes * MINUTE_MS) return
  const write = database.update(sessions).set({ seenAt: now }).where(eq(sessions.id, id))
  waitUntil(
    write.run().catch((error: unknown) => {
      log.error('session was not marked as seen', error)
    }),
  )
}

/**
 * Has the vendor asked, now and then, whether the account behind a session still stands: somebody may have shut it there, or taken its password away. No
 * answer waits for that: the queue asks. Of requests at the same moment one claims it, and a vendor that does not answer is asked again after a while.
 */
function keepVouched({ database, clock, env, waitUntil }: Context, { id, vouchDueAt }: Kept) {
  const now = clock.now()
  if (now < vouchDueAt) return
  const againAt = new Date(now.getTime() + VOUCHING.againAfterMinutes * MINUTE_MS)
  const claim = database
    .update(sessions)
    .set({ vouchDueAt: againAt })
    .where(and(eq(sessions.id, id), sql`coalesce(${sessions.vouchDueAt}, 0) = ${vouchDueAt.getTime()}`))
    .returning({ id: sessions.id })
  waitUntil(
    claim
      .then(
        ([claimed]) =>
          claimed && env.JOBS.send({ outboxIds: [], vouches: { sessionId: id, claim: againAt.getTime() } }),
      )
      .catch((error: unknown) => {
        log.error('nobody was asked to vouch for a session', error)
      }),
  )
}

/** Whether somebody of the staff has yet to show a second factor, and counts as a customer until they have. */
export const lacksSecondFactor = ({ role, isStrong }: Pick<FoundSession, 'role' | 'isStrong'>, config: Config) =>
  role !== 'customer' && !isStrong && config.SECOND_FACTOR === 'required'

/** As whom somebody calls. */
export function actorOf(found: FoundSession | null, config: Config): Actor {
  if (!found) return { role: 'visitor' }
  return { role: lacksSecondFactor(found, config) ? 'customer' : found.role, id: found.customerId }
}
