import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { auditEntries, customers } from '#platform/schema.ts'

/**
 * Writes down that somebody was refused who wanted to be the owner of an address, where there is an account; it takes as long where there is none. One
 * round trip.
 */
export async function noteRefusal({ database, clock, caller }: Context, email: string) {
  const columns = sql`"id", "at", "actor_id", "actor_role", "action", "entity", "entity_id", "ip"`
  const found = database
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.email, email), isNull(customers.disabledAt)))
  await database.run(
    sql`INSERT INTO ${auditEntries} (${columns})
      SELECT ${crypto.randomUUID()}, ${clock.now().getTime()}, "id", 'visitor', 'session.refused', 'customer', "id", ${caller} FROM (${found})`,
  )
}
