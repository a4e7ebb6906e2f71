-- What keeps money that comes by card true. The raised words are never shown to anybody.

-- The books of an order that money came for by card have moved: the bakery may owe some of it. What the vendor tells of refunds is no reason.
CREATE TRIGGER `ledger_entries_may_be_owed` AFTER INSERT ON `ledger_entries`
WHEN NEW.`kind` <> 'refund' AND EXISTS (SELECT 1 FROM `payment_orders` WHERE `order_id` = NEW.`order_id`)
BEGIN
  INSERT INTO `card_dues` (`order_id`, `since`) VALUES (NEW.`order_id`, NEW.`at`)
  ON CONFLICT (`order_id`) DO UPDATE SET `turn` = `turn` + 1;
END;
--> statement-breakpoint

-- What a payment is for does not change once the vendor may have been told.
CREATE TRIGGER `payment_orders_never_change` BEFORE UPDATE ON `payment_orders`
BEGIN
  SELECT RAISE(ABORT, 'payment_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `payment_orders_never_go` BEFORE DELETE ON `payment_orders`
BEGIN
  SELECT RAISE(ABORT, 'payment_is_a_fact');
END;
--> statement-breakpoint

-- Money that has come has come: a payment goes forward only. A dispute that is won is a payment again.
CREATE TRIGGER `payments_go_forward` BEFORE UPDATE OF `status` ON `payments`
WHEN OLD.`status` IN ('succeeded', 'disputed') AND NEW.`status` NOT IN ('succeeded', 'disputed')
BEGIN
  SELECT RAISE(ABORT, 'payment_has_come');
END;
--> statement-breakpoint

-- A refund that has failed stays so: another is another.
CREATE TRIGGER `refunds_go_forward` BEFORE UPDATE OF `status` ON `refunds`
WHEN (OLD.`status` = 'failed' AND NEW.`status` <> 'failed') OR (OLD.`status` = 'succeeded' AND NEW.`status` = 'pending')
BEGIN
  SELECT RAISE(ABORT, 'refund_is_over');
END;
--> statement-breakpoint

-- No more goes back on a card for an order than has come from it.
CREATE TRIGGER `refunds_within_payment` BEFORE INSERT ON `refunds`
WHEN NEW.`payment_id` IS NOT NULL AND NEW.`amount_pence` + (
  SELECT coalesce(sum(`amount_pence`), 0) FROM `refunds`
  WHERE `payment_id` = NEW.`payment_id` AND `order_id` = NEW.`order_id` AND `status` <> 'failed'
) > coalesce((
  SELECT `amount_pence` FROM `payment_orders` WHERE `payment_id` = NEW.`payment_id` AND `order_id` = NEW.`order_id`
), 0)
BEGIN
  SELECT RAISE(ABORT, 'more_than_was_paid');
END;
