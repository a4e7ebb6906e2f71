import { sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { ledgerEntries, orders } from '#platform/schema.ts'

/** What a customer has to do with the bakery already: whether they have ordered, whether they have stayed away, and what they owe at the table. */
export const standingQuery = (database: Database, email: string) =>
  database
    .select({
      hasOrdered: sql<number>`EXISTS (
        SELECT 1 FROM ${orders} WHERE customer_email = ${email} AND status NOT IN ('cancelled', 'expired')
      )`.as('has_ordered'),
      hasStayedAway: sql<number>`EXISTS (
        SELECT 1 FROM ${orders} WHERE customer_email = ${email} AND status = 'no_show'
      )`.as('has_stayed_away'),
      unpaidPence: sql<number>`(
        SELECT coalesce(sum(amount_pence), 0) FROM ${orders} AS owing
        JOIN ${ledgerEntries} ON ${ledgerEntries.orderId} = owing.id
        WHERE owing.customer_email = ${email} AND owing.status IN ('confirmed', 'ready')
          AND owing.payment_method = 'pay_on_collection'
      )`.as('unpaid_pence'),
    })
    .from(sql`(SELECT 1)`)
