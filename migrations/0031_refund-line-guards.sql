-- What keeps refunds of single things true. The raised words are never shown to anybody.

-- A refund is of its own order, and of a line no more is given back than there is of it. What was restocked is not in its line any more.
CREATE TRIGGER `refund_lines_within_order` BEFORE INSERT ON `refund_lines`
WHEN (SELECT `order_id` FROM `refunds` WHERE `id` = NEW.`refund_id`) IS NOT NEW.`order_id`
  OR NEW.`quantity` + (
    SELECT coalesce(sum(`quantity`), 0) FROM `refund_lines`
    WHERE `order_id` = NEW.`order_id` AND `menu_item_id` = NEW.`menu_item_id` AND NOT `is_restocked`
  ) > coalesce((
    SELECT `quantity` FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND +`menu_item_id` = NEW.`menu_item_id`
  ), 0)
BEGIN
  SELECT RAISE(ABORT, 'more_than_ordered');
END;
--> statement-breakpoint

-- Back into stock goes what can still be sold: before the cutoff, and before it was handed over.
CREATE TRIGGER `refund_lines_restock_in_time` BEFORE INSERT ON `refund_lines`
WHEN NEW.`is_restocked` AND NOT EXISTS (
  SELECT 1 FROM `refunds` JOIN `orders` ON `orders`.`id` = `refunds`.`order_id` JOIN `bake_sales` ON `bake_sales`.`id` = `bake_sale_id`
  WHERE `refunds`.`id` = NEW.`refund_id` AND `bake_sales`.`status` = 'published' AND `refunds`.`created_at` < `cutoff_at`
    AND `orders`.`status` IN ('confirmed', 'ready')
)
BEGIN
  SELECT RAISE(ABORT, 'restock_too_late');
END;
--> statement-breakpoint

CREATE TRIGGER `refund_lines_never_change` BEFORE UPDATE ON `refund_lines`
BEGIN
  SELECT RAISE(ABORT, 'refund_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `refund_lines_never_go` BEFORE DELETE ON `refund_lines`
BEGIN
  SELECT RAISE(ABORT, 'refund_is_a_fact');
END;
--> statement-breakpoint

-- The books of an order that money came for by card have moved, and the bakery owes some of it. Money that is all of what was awaited is owed to nobody.
DROP TRIGGER `ledger_entries_may_be_owed`;
--> statement-breakpoint

CREATE TRIGGER `ledger_entries_may_be_owed` AFTER INSERT ON `ledger_entries`
WHEN NEW.`kind` <> 'refund' AND EXISTS (SELECT 1 FROM `payment_orders` WHERE `order_id` = NEW.`order_id`)
  AND (SELECT sum(`amount_pence`) FROM `ledger_entries` WHERE `order_id` = NEW.`order_id`) < 0
BEGIN
  INSERT INTO `card_dues` (`order_id`, `since`) VALUES (NEW.`order_id`, NEW.`at`)
  ON CONFLICT (`order_id`) DO UPDATE SET `turn` = `turn` + 1;
END;
