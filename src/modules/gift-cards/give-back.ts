import { sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { ledgerEntries, refunds } from '#platform/schema.ts'

/** What an order owes; what is on its way to a bank card is not owed to a gift card as well. */
const ofOrder = (orderId: string) => sql`(
  SELECT coalesce(sum(amount_pence), 0) FROM ${ledgerEntries} WHERE order_id = ${orderId}
) + (
  SELECT coalesce(sum(amount_pence), 0) FROM ${refunds} WHERE order_id = ${orderId} AND status = 'pending'
)`

/**
 * The statement that gives back to the card what an order owes its customer, as far as the card has paid it: an order that ends, and one that
 * costs less than before. It goes behind whatever changes the price, in the same batch; where there is nothing to give back it writes nothing.
 */
export const giveBackToCard = (database: Database, orderId: string, reference: string, at: Date) =>
  database.insert(ledgerEntries).select(
    sql`SELECT ${crypto.randomUUID()}, ${orderId}, paid.kind, min(paid.pence, -(${ofOrder(orderId)})), ${at.getTime()}, ${reference}, paid.gift_card_id
      FROM (
        SELECT kind, gift_card_id, -sum(amount_pence) AS pence FROM ${ledgerEntries}
        WHERE order_id = ${orderId} AND gift_card_id IS NOT NULL GROUP BY gift_card_id, kind
      ) AS paid
      WHERE paid.pence > 0 AND (${ofOrder(orderId)}) < 0`,
  )
