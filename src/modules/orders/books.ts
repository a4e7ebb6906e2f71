import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { OrderStatus } from '#contracts/model/order.ts'
import type { Database } from '#platform/database.ts'
import { giftCards, ledgerEntries, orders, redemptions, refunds, vouchers } from '#platform/schema.ts'

/** How the books of an order call what went back because its hold had run out. */
const RUN_OUT = 'expired' satisfies OrderStatus

/** What an order whose hold has run out has given back, and whether it can be had again. */
export type GivenBack = {
  /** The card that had paid some of it, and what it holds now; null where none had. */
  card: {
    id: string
    kind: 'gift_card' | 'store_credit'
    paidPence: number
    holdsPence: number
    expiresAt: Date | null
  } | null
  /** Whether its use of the voucher is still there; true where it has none, or has it. */
  hasVoucher: boolean
}

/** What an order owes, what was charged for it, what has come as money, and what was given back. */
export const booksOf = (database: Database, orderId: string) =>
  database
    .select({
      balancePence: sql<number>`coalesce(sum(${ledgerEntries.amountPence}), 0)`.as('balance'),
      chargedPence:
        sql<number>`coalesce(sum(${ledgerEntries.amountPence}) FILTER (WHERE ${ledgerEntries.kind} IN ('charge', 'discount', 'correction')), 0)`.as(
          'charged',
        ),
      moneyPence:
        sql<number>`coalesce(-sum(${ledgerEntries.amountPence}) FILTER (WHERE ${ledgerEntries.kind} IN ('payment', 'refund')), 0)`.as(
          'money',
        ),
      refundedPence: sql<number>`(
        SELECT coalesce(sum(amount_pence), 0) FROM ${refunds} WHERE order_id = ${orderId} AND status <> 'failed'
      )`.as('refunded'),
      returningPence: sql<number>`(
        SELECT coalesce(sum(amount_pence), 0) FROM ${refunds} WHERE order_id = ${orderId} AND status = 'pending'
      )`.as('returning'),
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.orderId, orderId))

/** The card that got something back when the hold of an order ran out. */
export const cardOf = (database: Database, orderId: string) =>
  database
    .select({
      id: giftCards.id,
      kind: giftCards.kind,
      paidPence: ledgerEntries.amountPence,
      holdsPence: giftCards.balancePence,
      expiresAt: giftCards.expiresAt,
    })
    .from(ledgerEntries)
    .innerJoin(giftCards, eq(giftCards.id, ledgerEntries.giftCardId))
    .where(and(eq(ledgerEntries.orderId, orderId), eq(ledgerEntries.reference, RUN_OUT)))

/** A use of a voucher that an order has given back, and whether there is one again: the rules are those of the triggers. */
export const voucherOf = (database: Database, orderId: string) =>
  database
    .select({
      isLeft: sql<number>`(
        EXISTS (
          SELECT 1 FROM ${redemptions} AS sibling WHERE sibling.voucher_id = "redemptions"."voucher_id"
            AND sibling.checkout_id = "redemptions"."checkout_id" AND sibling.released_at IS NULL
        ) OR "vouchers"."usage_limit" IS NULL OR "vouchers"."used" < "vouchers"."usage_limit"
      ) AND (
        "vouchers"."per_customer_limit" IS NULL OR "vouchers"."per_customer_limit" > (
          SELECT count(DISTINCT checkout_id) FROM ${redemptions} AS theirs WHERE theirs.voucher_id = "redemptions"."voucher_id"
            AND theirs.customer_email = "redemptions"."customer_email" AND theirs.released_at IS NULL
            AND theirs.checkout_id <> "redemptions"."checkout_id"
        )
      ) AND NOT (
        "vouchers"."is_first_order_only" AND EXISTS (
          SELECT 1 FROM ${orders} WHERE customer_email = "redemptions"."customer_email"
            AND checkout_id <> "redemptions"."checkout_id" AND status NOT IN ('cancelled', 'expired')
        )
      )`.as('is_left'),
    })
    .from(redemptions)
    .innerJoin(vouchers, eq(vouchers.id, redemptions.voucherId))
    .where(and(eq(redemptions.orderId, orderId), isNotNull(redemptions.releasedAt)))
