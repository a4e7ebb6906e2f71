import { and, desc, eq, gte, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { EmailMessage } from '#contracts/model/message.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { outbox, suppressions } from '#platform/schema.ts'

export type StoredMessage = typeof outbox.$inferSelect

const hasLeft = and(isNull(outbox.parkedAt), isNotNull(outbox.deliveredAt))
const told = (...outcomes: NonNullable<StoredMessage['outcome']>[]) => and(hasLeft, inArray(outbox.outcome, outcomes))

/** Those of a status, as `statusOf` tells it. */
const OF_STATUS: Record<EmailMessage['status'], SQL | undefined> = {
  parked: isNotNull(outbox.parkedAt),
  waiting: and(isNull(outbox.parkedAt), isNull(outbox.deliveredAt)),
  sent: and(hasLeft, or(isNull(outbox.outcome), eq(outbox.outcome, 'delayed'))),
  delivered: told('delivered', 'opened'),
  bounced: told('bounced'),
  complained: told('complained'),
  failed: told('failed'),
}

/** What mails to an address speak of: orders, refunds, receipts, places in a line, accounts and what belongs to them. Each is found by an index. */
const subjectsOf = (email: string) => [
  sql`SELECT id FROM orders WHERE customer_email = ${email}`,
  sql`SELECT refunds.id FROM orders JOIN refunds ON refunds.order_id = orders.id WHERE orders.customer_email = ${email}`,
  sql`SELECT documents.id FROM orders JOIN documents ON documents.order_id = orders.id WHERE orders.customer_email = ${email}`,
  sql`SELECT id FROM waiting_list WHERE email = ${email}`,
  sql`SELECT id FROM staff_invitations WHERE email = ${email}`,
  sql`SELECT id FROM customers WHERE email = ${email}`,
  sql`SELECT proof.id FROM customers JOIN identity_proofs AS proof ON proof.customer_id = customers.id WHERE customers.email = ${email}`,
  sql`SELECT data_exports.id FROM customers JOIN data_exports ON data_exports.customer_id = customers.id WHERE customers.email = ${email}`,
]

/** Behind a bake sale and a blank stands whom it is told to (`announcements/letter.ts`). */
const READER = 38
const isRead = (email: string) =>
  sql`(${outbox.kind} = 'sale_opens' AND substr(${outbox.subjectId}, ${READER}) IN (SELECT id FROM customers WHERE email = ${email}))`

/** Not one list of all: D1 joins five to one at most. */
const isTo = (email: string) =>
  or(
    ...subjectsOf(email).map((subjects) => sql`${outbox.subjectId} IN (${subjects})`),
    isRead(email),
    sql`(${outbox.kind} = 'gift_card_sent' AND ${outbox.subjectId} IN (SELECT id FROM gift_card_purchases WHERE recipient_email = ${email}))`,
    sql`(${outbox.kind} IN ('gift_card_bought', 'gift_card_unpaid', 'gift_card_returned')
      AND ${outbox.subjectId} IN (SELECT id FROM gift_card_purchases WHERE buyer_email = ${email}))`,
  )

/** Mails, the latest first; after one that is named by its id. One round trip. */
export const findMessages = (
  database: Database,
  { status, to }: { status?: EmailMessage['status'] | undefined; to?: string | undefined },
  cursor: string | undefined,
  limit: number,
): Promise<StoredMessage[]> =>
  database
    .select()
    .from(outbox)
    .where(
      and(
        status && OF_STATUS[status],
        to === undefined ? undefined : isTo(to),
        cursor === undefined
          ? undefined
          : sql`(created_at, id) < (SELECT created_at, id FROM ${outbox} AS before WHERE before.id = ${cursor})`,
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)

/** One mail, or null. One round trip. */
export async function findMessage(database: Database, id: string): Promise<StoredMessage | null> {
  const [message] = await database.select().from(outbox).where(eq(outbox.id, id))
  return message ?? null
}

/** Why nothing is sent to some addresses any more, by address. One round trip, or none. */
export async function findSilences(database: Database, addresses: string[]) {
  if (addresses.length === 0) return new Map<string, 'bounced' | 'complained'>()
  const rows = await database
    .select({ email: suppressions.email, reason: suppressions.reason })
    .from(suppressions)
    .where(inArray(suppressions.email, among(addresses)))
  return new Map(rows.map(({ email, reason }) => [email, reason]))
}

const counted = (where: SQL) => sql<number>`count(*) FILTER (WHERE ${where})`

/** The mails since a moment, counted by what became of them; what goes to our channel is none, and waits or is parked all the same. One round trip. */
export async function countMessages(database: Database, since: Date) {
  const isGone = sql`${outbox.parkedAt} IS NULL AND ${outbox.deliveredAt} IS NOT NULL AND ${outbox.kind} <> 'slack_alert'`
  const [counts] = await database
    .select({
      sent: counted(isGone),
      delivered: counted(sql`${isGone} AND ${outbox.outcome} IN ('delivered', 'opened')`),
      bounced: counted(sql`${isGone} AND ${outbox.outcome} = 'bounced'`),
      complained: counted(sql`${isGone} AND ${outbox.outcome} = 'complained'`),
      waiting: counted(sql`${outbox.parkedAt} IS NULL AND ${outbox.deliveredAt} IS NULL`),
      parked: counted(sql`${outbox.parkedAt} IS NOT NULL`),
    })
    .from(outbox)
    .where(gte(outbox.createdAt, since))
  return counts ?? { sent: 0, delivered: 0, bounced: 0, complained: 0, waiting: 0, parked: 0 }
}
