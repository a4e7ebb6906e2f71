import { and, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { FORGOTTEN_A_RUN } from '#lib/constants/backend.ts'
import { RETENTION, type KeptThing } from '#lib/constants/retention.ts'
import { ERASED_NAME, NOWHERE } from '#lib/erased.ts'
import { forgetBaskets } from '#modules/basket/jobs.ts'
import { dropData } from '#modules/privacy/store.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { auditEntries, dataExports, orders, redemptions } from '#platform/schema.ts'
import { keptOf } from './rules.ts'

const DAY_MS = 24 * 3_600_000

type Forget = (context: Context, before: Date) => Promise<unknown>

/** Rows of a table that are older, the oldest first, as many as one run takes: by an index, so that a run that finds nothing costs nothing. */
const some = (table: string, key: string, by: string, before: Date, and = 'true') =>
  sql.raw(
    `SELECT ${key} FROM ${table} WHERE ${by} < ${String(before.getTime())} AND ${and} ORDER BY ${by} LIMIT ${String(FORGOTTEN_A_RUN)}`,
  )

/** Deletes them. One round trip. */
const drop =
  (table: string, key: string, by: string, and?: string): Forget =>
  ({ database }, before) =>
    database.run(sql`DELETE FROM ${sql.raw(table)} WHERE ${sql.raw(key)} IN (${some(table, key, by, before, and)})`)

const all =
  (...ways: Forget[]): Forget =>
  async (context, before) => {
    for (const way of ways) await way(context, before)
  }

/** Written out, so that SQLite sees that the indexes of what is still somebody's are meant. */
const isSomebodys = (column: string) => `substr(${column}, -15) <> '@erased.invalid'`

const oldOrders = (before: Date): SQL => some('orders', 'id', 'placed_at', before, isSomebodys('customer_email'))

/** The books stay, and speak of nobody. One round trip. */
const forgetOrderers: Forget = ({ database }, before) => {
  const old = sql`(${oldOrders(before)})`
  return database.batch([
    database
      .update(redemptions)
      .set({ customerEmail: sql`lower("order_id") || ${NOWHERE}` })
      .where(inArray(redemptions.orderId, old)),
    database
      .update(orders)
      .set({
        ...{ customerName: ERASED_NAME, customerEmail: sql`lower("id") || ${NOWHERE}`, customerPhone: null },
        ...{ note: null, addressLines: null, postcode: null },
      })
      .where(inArray(orders.id, old)),
  ])
}

/** Whom they were made out to; what they say of money is a fact. One round trip. */
const forgetNames: Forget = ({ database }, before) =>
  database.run(sql`
    UPDATE documents SET customer_name = NULL, customer_address = NULL
    WHERE id IN (${some('documents', 'id', 'issued_at', before, 'customer_name IS NOT NULL')})`)

/** A place that somebody still waits for is of a bake sale that was long ago. One round trip. */
const forgetWaiting: Forget = ({ database }, before) =>
  database.run(sql`
    UPDATE waiting_list SET email = lower(id) || ${NOWHERE}
    WHERE id IN (${some('waiting_list', 'id', 'joined_at', before, isSomebodys('email'))})`)

/** Whom a gift card went to; all of one that nobody has paid for; and, much later, whom one came from. One round trip each. */
const forgetRecipients: Forget = ({ database }, before) =>
  database.run(sql`
    UPDATE gift_card_purchases SET recipient_email = lower(id) || ${NOWHERE}, message = ''
    WHERE id IN (${some('gift_card_purchases', 'id', 'created_at', before, isSomebodys('recipient_email'))})`)
const forgetUnpaid: Forget = ({ database }, before) =>
  database.run(sql`
    UPDATE gift_card_purchases
    SET buyer_email = lower(id) || ${NOWHERE}, buyer_name = ${ERASED_NAME}, recipient_email = lower(id) || ${NOWHERE}, message = ''
    WHERE id IN (${some('gift_card_purchases', 'id', 'created_at', before, `paid_at IS NULL AND ${isSomebodys('buyer_email')}`)})`)
const forgetBuyers: Forget = ({ database }, before) =>
  database.run(sql`
    UPDATE gift_card_purchases SET buyer_email = lower(id) || ${NOWHERE}, buyer_name = ${ERASED_NAME}
    WHERE id IN (${some('gift_card_purchases', 'id', 'created_at', before, isSomebodys('buyer_email'))})`)

/** Two round trips. */
const shortenAddresses: Forget = async ({ database }, before) => {
  // Written out, so that SQLite sees that the index of those that are whole is meant.
  const isWhole = sql`"audit_entries"."ip" IS NOT NULL AND substr("audit_entries"."ip", -1) NOT IN ('x', '…')`
  const whole = await database
    .select({ id: auditEntries.id, ip: auditEntries.ip })
    .from(auditEntries)
    .where(and(lt(auditEntries.at, before), isWhole))
    .orderBy(auditEntries.at)
    .limit(FORGOTTEN_A_RUN)
  if (whole.length === 0) return
  const kept = JSON.stringify(whole.map(({ id, ip }) => ({ id, ip: keptOf(ip ?? '') })))
  await database.run(sql`
    UPDATE audit_entries SET ip = "kept"."ip"
    FROM (SELECT "value" ->> 'id' AS "id", "value" ->> 'ip' AS "ip" FROM json_each(${kept})) AS "kept"
    WHERE audit_entries.id = "kept"."id"`)
}

/** First the file and then the row that knows of it: whatever dies in between, none is left. */
const dropExports: Forget = async (context, before) => {
  const over = await context.database
    .select({ id: dataExports.id })
    .from(dataExports)
    .where(lt(dataExports.expiresAt, before))
    .orderBy(dataExports.expiresAt)
    .limit(FORGOTTEN_A_RUN)
  const ids = over.map(({ id }) => id)
  if (ids.length === 0) return
  await dropData(context, ids)
  await context.database
    .delete(dataExports)
    .where(inArray(dataExports.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`))
}

/** What becomes of each line of the table, when its time is over. */
const WAYS = {
  baskets: forgetBaskets,
  addresses: shortenAddresses,
  sessions: all(drop('sessions', 'id', 'revoked_at', 'revoked_at IS NOT NULL'), drop('sessions', 'id', 'expires_at')),
  proofs: drop('identity_proofs', 'id', 'expires_at'),
  recoveryCodes: drop('recovery_codes', 'rowid', 'used_at', 'used_at IS NOT NULL'),
  invitations: drop('staff_invitations', 'id', 'expires_at'),
  exports: dropExports,
  waitingPlaces: forgetWaiting,
  letters: all(
    drop('outbox', 'id', 'delivered_at', 'delivered_at IS NOT NULL'),
    drop('letter_slices', 'id', 'closed_at', 'closed_at IS NOT NULL'),
  ),
  messages: drop('contact_messages', 'id', 'sent_at'),
  giftsBegun: forgetUnpaid,
  giftWords: forgetRecipients,
  giftCards: forgetBuyers,
  orders: forgetOrderers,
  documents: forgetNames,
} satisfies Record<Exclude<KeptThing, 'calls' | 'tokens'>, Forget>

/** Forgets what was kept long enough, by the one table (`RETENTION`). For the cron: bounded, and the same whenever it runs; one way that fails keeps none of the others. */
export async function forgetWhatIsOver(context: Context) {
  const now = context.clock.now().getTime()
  for (const [what, forget] of Object.entries(WAYS) as [keyof typeof WAYS, Forget][])
    await forget(context, new Date(now - RETENTION[what].days * DAY_MS)).catch((error: unknown) => {
      log.error('something was not forgotten', error, { what })
    })
}
