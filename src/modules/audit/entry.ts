import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { auditEntries } from '#platform/schema.ts'

type Staff = { id: string; role: 'staff' | 'admin' }
type Act = {
  action: string
  entity: string
  entityId: string
  at: Date
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  reason?: string | null
}

/** Who of the staff is acting. @throws for anybody else: the contract's access has let nobody else through */
export function staffOf(actor: Actor): Staff {
  const { role } = actor
  if (role !== 'staff' && role !== 'admin') throw new Error('Nobody of the staff is acting.')
  return { id: actor.id, role }
}

/** The row that tells of an act of staff; it stands in the batch of the act. */
export const auditRow = (
  database: Database,
  { id: actorId, role: actorRole }: Staff,
  { before = null, after = null, reason = null, ...act }: Act,
) =>
  database.insert(auditEntries).values({ id: crypto.randomUUID(), actorId, actorRole, before, after, reason, ...act })

/** What was done of a kind to a thing last; null for nothing. One round trip. */
export async function findLastAct(database: Database, entityId: string, action: string) {
  const [act] = await database
    .select({ before: auditEntries.before, reason: auditEntries.reason })
    .from(auditEntries)
    .where(and(eq(auditEntries.entityId, entityId), eq(auditEntries.action, action)))
    .orderBy(desc(auditEntries.at))
    .limit(1)
  return act ?? null
}
