import { and, desc, eq, sql } from 'drizzle-orm'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { PRIVACY_POLICY } from '#lib/constants/backend.ts'
import type { Database } from '#platform/database.ts'
import { consents } from '#platform/schema.ts'

/** Whose consent it is: an account's. That of a browser is named by the hash of its cookie, which is never this. */
export const ownerOfCustomer = (customerId: string) => `customer:${customerId}`

const columns = {
  analytics: consents.analytics,
  marketingEmail: consents.marketingEmail,
  policyVersion: consents.policyVersion,
  decidedAt: consents.decidedAt,
}
const told = ({ decidedAt, ...rest }: Omit<Consent, 'decidedAt'> & { decidedAt: Date }): Consent => ({
  ...rest,
  decidedAt: decidedAt.toISOString(),
})

// Of two decisions of one moment, the one that was written later counts.
const newestFirst = [desc(consents.decidedAt), sql`"consents"."rowid" DESC`] as const

/** What an owner has decided last; null where they were never asked. One round trip. */
export async function findConsent(database: Database, owner: string): Promise<Consent | null> {
  const [row] = await database
    .select(columns)
    .from(consents)
    .where(eq(consents.owner, owner))
    .orderBy(...newestFirst)
    .limit(1)
  return row ? told(row) : null
}

/** All that an owner has decided, the newest first. One round trip. @param after the decision to go on from, of the same owner */
export async function findConsents(database: Database, owner: string, after: string | undefined, limit: number) {
  const rows = await database
    .select({ id: consents.id, ...columns })
    .from(consents)
    .where(
      and(
        eq(consents.owner, owner),
        after === undefined
          ? undefined
          : sql`("consents"."decided_at", "consents"."rowid") < (
              SELECT "one"."decided_at", "one"."rowid" FROM "consents" AS "one" WHERE "one"."id" = ${after} AND "one"."owner" = ${owner}
            )`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.map(({ id, ...row }) => ({ id, consent: told(row) }))
}

/** Writes down a decision; those of before stay. One round trip. */
export async function insertConsent(database: Database, owner: string, choices: ConsentChoices, now: Date) {
  const consent = { ...choices, policyVersion: PRIVACY_POLICY, decidedAt: now }
  await database.insert(consents).values({ id: crypto.randomUUID(), owner, ...consent })
  return told(consent)
}

const withdrawn = (database: Database, customerId: string, now: Date, analytics: string, where: string) => {
  const owner = ownerOfCustomer(customerId)
  return database.insert(consents).select(sql`
    SELECT ${crypto.randomUUID()}, "owner", ${sql.raw(analytics)}, 0, "policy_version", ${now.getTime()} FROM (
      SELECT * FROM "consents" WHERE "owner" = ${owner} ORDER BY "decided_at" DESC, "rowid" DESC LIMIT 1
    ) WHERE ${sql.raw(where)}`)
}

/** The statement that takes back all that an account has agreed to; nothing where it has agreed to nothing. */
export const withdrawRow = (database: Database, customerId: string, now: Date) =>
  withdrawn(database, customerId, now, '0', '"analytics" = 1 OR "marketing_email" = 1')

/** The statement that ends marketing mail to an account; nothing where it gets none. */
export const unsubscribeRow = (database: Database, customerId: string, now: Date) =>
  withdrawn(database, customerId, now, '"analytics"', '"marketing_email" = 1')
