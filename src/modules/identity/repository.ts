import { and, eq, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { customers, orders, outbox, secondFactors, sessions } from '#platform/schema.ts'
import { vouchedUntil } from '#platform/sessions.ts'

/** Somebody who has an account, as a sign-in must judge them. */
export type Person = {
  id: string
  identityId: string
  name: string
  email: string
  isEmailVerified: boolean
  role: 'customer' | 'staff' | 'admin'
  disabledAt: Date | null
  hasSecondFactor: boolean
}

async function findPersonWhere(database: Database, where: SQL): Promise<Person | null> {
  const [row] = await database
    .select({
      id: customers.id,
      identityId: customers.identityId,
      name: customers.name,
      email: customers.email,
      isEmailVerified: customers.isEmailVerified,
      role: customers.role,
      disabledAt: customers.disabledAt,
      secondFactorAt: secondFactors.confirmedAt,
    })
    .from(customers)
    .leftJoin(secondFactors, eq(secondFactors.customerId, customers.id))
    .where(where)
  if (!row) return null
  const { secondFactorAt, ...person } = row
  return { ...person, hasSecondFactor: secondFactorAt !== null }
}

/** One round trip each. */
export const findPersonById = (database: Database, id: string) => findPersonWhere(database, eq(customers.id, id))
export const findPersonByEmail = (database: Database, email: string) =>
  findPersonWhere(database, eq(customers.email, email))
export const findPersonByIdentity = (database: Database, identityId: string) =>
  findPersonWhere(database, eq(customers.identityId, identityId))

type NewPerson = { id: string; identityId: string; name: string; email: string; isEmailVerified: boolean }

/**
 * The statement that writes a new account. Where the vendor has forgotten an account that we have, it is the same one again, and its address is
 * confirmed anew before anybody comes in. An account that is written twice at the same moment is not unconfirmed by the second.
 */
export const personRow = (database: Database, person: NewPerson, now: Date) =>
  database
    .insert(customers)
    .values({ ...person, createdAt: now, changedAt: now })
    .onConflictDoUpdate({
      target: customers.email,
      set: {
        identityId: person.identityId,
        isEmailVerified:
          person.isEmailVerified || sql`"is_email_verified" = 1 AND "identity_id" = ${person.identityId}`,
        changedAt: now,
      },
    })

/** The statement that confirms an address. */
export const verifiedRow = (database: Database, id: string, now: Date) =>
  database.update(customers).set({ isEmailVerified: true, changedAt: now }).where(eq(customers.id, id))

/** The statement that makes a customer one of the staff, who has read the mail that asked them. A trigger ends every session that was begun before. */
export const joinRow = (database: Database, { id, name, role }: Pick<Person, 'id' | 'name' | 'role'>, now: Date) =>
  database
    .update(customers)
    .set({ name, role, isEmailVerified: true, changedAt: now })
    .where(and(eq(customers.id, id), eq(customers.role, 'customer')))

/** The statement that gives an account another address, which was confirmed. */
export const emailRow = (database: Database, id: string, email: string, now: Date) =>
  database.update(customers).set({ email, isEmailVerified: true, changedAt: now }).where(eq(customers.id, id))

type MailKind = (typeof outbox.$inferSelect)['kind']

/** The statement that owes somebody a mail. */
export const mailRow = (database: Database, id: string, kind: MailKind, subjectId: string, now: Date) =>
  database.insert(outbox).values({ id, kind, subjectId, createdAt: now, availableAt: now })

/** The statement that makes orders of a guest those of an account whose address was confirmed. */
export const adoptRow = (database: Database, { id, email }: Pick<Person, 'id' | 'email'>) =>
  database
    .update(orders)
    .set({ customerId: id })
    .where(and(eq(orders.customerEmail, email), isNull(orders.customerId)))

type NewSession = Pick<
  typeof sessions.$inferInsert,
  'id' | 'tokenHash' | 'customerId' | 'expiresAt' | 'isStrong' | 'device' | 'ip' | 'vouchedAt' | 'vouchDueAt'
>

/** The statement that begins a session. */
export const sessionRow = (database: Database, session: NewSession, now: Date) =>
  database.insert(sessions).values({ ...session, createdAt: now, seenAt: now })

const open = isNull(sessions.revokedAt)

/** The statements that end sessions: the one that a token opens, one of an account, or all of an account but one. */
export const endByTokenRow = (database: Database, tokenHash: string, now: Date) =>
  database
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), open))
    .returning({ id: sessions.id, customerId: sessions.customerId })
export const endOneRow = (database: Database, customerId: string, id: string, now: Date) =>
  database
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.customerId, customerId), eq(sessions.id, id), open))
    .returning({ id: sessions.id })
export const endOthersRow = (database: Database, customerId: string, keptId: string | null, now: Date) =>
  database
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.customerId, customerId),
        keptId === null ? isNotNull(sessions.id) : ne(sessions.id, keptId),
        open,
      ),
    )
    .returning({ id: sessions.id })

/**
 * The statement that says that the vendor has just said who it is. Whoever is asking it about this session at the same moment has lost their claim: what they
 * hear is of before.
 * @param at in the vendor's time
 */
export const vouchedRow = (database: Database, id: string | null, at: Date, now: Date) =>
  database
    .update(sessions)
    .set({ vouchedAt: at, vouchDueAt: vouchedUntil(now) })
    .where(and(eq(sessions.id, id ?? ''), open))

/** Nothing, as a statement that goes into a batch: what is done and what is not then take as long. */
export const nothing = (database: Database) =>
  database
    .select({ one: sql<number>`1` })
    .from(customers)
    .limit(0)
