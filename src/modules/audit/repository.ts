import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { auditEntries } from '#platform/schema.ts'

/** A member of staff, as the books name them. */
export type Staff = { id: string; role: 'staff' | 'admin' }

/** Who of the staff is calling. The contract has refused everybody else already. */
export function staffOf({ actor }: Context): Staff {
  if (actor.role === 'staff' || actor.role === 'admin') return { id: actor.id, role: actor.role }
  throw new Error('An operation of staff was reached by somebody else.')
}

type Json = Record<string, unknown>
type Deed = {
  id?: string
  action: string
  entity: string
  entityId: string
  before?: Json | null
  after?: Json | null
  reason?: string | null
  ip?: string | null
}

/** Whoever has done something that is written down. */
type Doer = { id: string; role: 'visitor' | 'customer' | 'staff' | 'admin' }

/** The statement that writes down what somebody has done; it goes into the batch that does it. */
export const auditRow = (database: Database, { id: actorId, role }: Doer, at: Date, deed: Deed) =>
  database.insert(auditEntries).values({
    id: deed.id ?? crypto.randomUUID(),
    at,
    actorId,
    actorRole: role,
    action: deed.action,
    entity: deed.entity,
    entityId: deed.entityId,
    before: deed.before ?? null,
    after: deed.after ?? null,
    reason: deed.reason ?? null,
    ip: deed.ip ?? null,
  })

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
