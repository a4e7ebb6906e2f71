/**
 * The invariants as questions that a database answers with nothing: each row is something that is broken. `stock_before` holds what was
 * reserved of each menu item, pool and slot before the first order (`id`, `reserved`).
 */
export const INVARIANTS: Record<string, string> = {
  'never oversold: menu items': 'SELECT id FROM menu_items WHERE reserved < 0 OR reserved > capacity',
  'never oversold: pools': 'SELECT id FROM pools WHERE reserved < 0 OR reserved > capacity',
  'never oversold: slots': 'SELECT id FROM slots WHERE reserved < 0 OR reserved > capacity',
  'nothing leaks: what is reserved of an item is what living orders and offers hold': `
    SELECT menu_items.id FROM menu_items JOIN stock_before ON stock_before.id = menu_items.id
    WHERE menu_items.reserved <> stock_before.reserved + (
      SELECT coalesce(sum(quantity), 0) FROM order_lines JOIN orders ON orders.id = order_id
      WHERE menu_item_id = menu_items.id AND status NOT IN ('cancelled', 'expired')
    ) + (SELECT coalesce(sum(quantity), 0) FROM waiting_list WHERE menu_item_id = menu_items.id AND status = 'offered')`,
  'nothing leaks: pools': `
    SELECT pools.id FROM pools JOIN stock_before ON stock_before.id = pools.id
    WHERE pools.reserved <> stock_before.reserved + (
      SELECT coalesce(sum(quantity * pool_units), 0) FROM order_lines
      JOIN orders ON orders.id = order_id JOIN menu_items ON menu_items.id = menu_item_id
      WHERE pool_id = pools.id AND status NOT IN ('cancelled', 'expired')
    ) + (
      SELECT coalesce(sum(quantity * pool_units), 0) FROM waiting_list JOIN menu_items ON menu_items.id = menu_item_id
      WHERE pool_id = pools.id AND status = 'offered'
    )`,
  'never half an offer: what is offered has a time until which it is kept': `
    SELECT id FROM waiting_list WHERE status = 'offered' AND (offered_until IS NULL OR quantity > asked_for)`,
  'fair: nobody was offered what somebody before them waits for': `
    SELECT later.id FROM waiting_list AS later JOIN waiting_list AS earlier ON earlier.menu_item_id = later.menu_item_id
    WHERE earlier.status = 'waiting' AND later.offered_until IS NOT NULL
      AND (earlier.joined_at, earlier.id) < (later.joined_at, later.id)`,
  'never twice: one offer for a place in the line': `
    SELECT subject_id FROM outbox WHERE kind = 'waiting_offered' GROUP BY subject_id HAVING count(*) > 1`,
  'nothing leaks: slots': `
    SELECT slots.id FROM slots JOIN stock_before ON stock_before.id = slots.id
    WHERE slots.reserved <> stock_before.reserved + (
      SELECT count(*) FROM orders WHERE slot_id = slots.id AND status NOT IN ('cancelled', 'expired')
    )`,
  'never after the cutoff': `
    SELECT orders.id FROM orders JOIN bake_sales ON bake_sales.id = bake_sale_id
    WHERE placed_at >= cutoff_at OR placed_at < opens_at`,
  'never half a checkout: no order without a line': `
    SELECT id FROM orders WHERE NOT EXISTS (SELECT 1 FROM order_lines WHERE order_id = orders.id)`,
  'never twice: one order for a bake sale of a checkout': `
    SELECT checkout_id FROM orders GROUP BY checkout_id, bake_sale_id HAVING count(*) > 1`,
  'the books balance: lines, discount and delivery are the total': `
    SELECT id FROM orders WHERE total_pence <> delivery_pence - discount_pence
      + (SELECT coalesce(sum(line_pence), 0) FROM order_lines WHERE order_id = orders.id)
      OR discount_pence <> (SELECT coalesce(sum(discount_pence), 0) FROM order_lines WHERE order_id = orders.id)`,
  'the books balance: the ledger owes the total, or nothing of what is over': `
    SELECT id FROM orders WHERE (
      SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries
      WHERE order_id = orders.id AND kind NOT IN ('payment', 'refund', 'store_credit', 'gift_card')
        AND reference IS NOT 'refund'
    ) <> CASE WHEN status IN ('cancelled', 'expired') THEN 0 ELSE total_pence END`,
  'the books balance: a gift card holds what its entries add up to, and each entry of an order is one of its card': `
    SELECT id FROM gift_cards WHERE balance_pence <> (
      SELECT coalesce(sum(amount_pence), 0) FROM gift_card_entries WHERE gift_card_id = gift_cards.id
    ) UNION ALL SELECT ledger_entries.id FROM ledger_entries LEFT JOIN gift_card_entries AS entry ON entry.ledger_entry_id = ledger_entries.id
    WHERE ledger_entries.gift_card_id IS NOT entry.gift_card_id OR (entry.id IS NOT NULL AND entry.amount_pence <> ledger_entries.amount_pence)`,
  'the books balance: a gift card that was bought is there with its money, and has no more than came for it but for what was spent': `
    SELECT payments.id FROM gift_card_purchases JOIN payments USING (id) LEFT JOIN gift_cards USING (id)
    WHERE (payments.status IN ('succeeded', 'disputed')) <> (gift_cards.id IS NOT NULL)
      OR (balance_pence > 0 AND (SELECT sum(amount_pence) FROM gift_card_entries WHERE gift_card_id = gift_cards.id AND ledger_entry_id IS NULL)
        <> (SELECT sum(amount_pence) FROM gift_card_money WHERE purchase_id = gift_cards.id))`,
  'the books balance: what is owed to a customer is not owed to a gift card': `
    SELECT id FROM orders WHERE (SELECT sum(amount_pence) FROM ledger_entries WHERE order_id = orders.id) < 0
      AND (SELECT coalesce(-sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id AND gift_card_id <> id) > 0`,
  'nothing is lost: every order that was confirmed has its message': `
    SELECT id FROM orders WHERE payment_method = 'pay_on_collection'
      AND NOT EXISTS (SELECT 1 FROM outbox WHERE subject_id = orders.id AND kind = 'order_confirmed')`,
  'never twice: one message of a kind for the making of an order': `
    SELECT subject_id FROM outbox WHERE kind IN ('order_confirmed', 'order_awaits_payment', 'order_cancelled', 'order_expired')
    GROUP BY subject_id, kind HAVING count(*) > 1`,
  'vouchers: used as often as checkouts that live have them': `
    SELECT id FROM vouchers WHERE used <> (
      SELECT count(DISTINCT checkout_id) FROM redemptions WHERE voucher_id = vouchers.id AND released_at IS NULL
    ) OR used > usage_limit`,
  'the label is the order: a line has the words that it was sold with': `
    SELECT order_id FROM order_lines WHERE json_valid(ingredients) = 0 OR json_valid(allergens) = 0 OR product_name = ''`,
}

/** Writes down what is reserved before anything is ordered. */
export const REMEMBER_STOCK = `
  CREATE TABLE stock_before AS SELECT id, reserved FROM menu_items
  UNION ALL SELECT id, reserved FROM pools UNION ALL SELECT id, reserved FROM slots`
