-- Gift cards and store credit. The raised words are mapped to the contract's typed errors.

-- What a card pays of an order, and what goes back to it, is one row of the order's books, of the card's kind.
CREATE TRIGGER `ledger_entries_of_a_card` BEFORE INSERT ON `ledger_entries`
WHEN (NEW.`kind` IN ('gift_card', 'store_credit')) <> (NEW.`gift_card_id` IS NOT NULL)
  OR (NEW.`gift_card_id` IS NOT NULL AND (SELECT `kind` FROM `gift_cards` WHERE `id` = NEW.`gift_card_id`) IS NOT NEW.`kind`)
BEGIN
  SELECT RAISE(ABORT, 'gift_card_entry');
END;
--> statement-breakpoint

-- A card that has expired pays nothing; what goes back to it stands there all the same.
CREATE TRIGGER `ledger_entries_of_a_card_that_is_good` BEFORE INSERT ON `ledger_entries`
WHEN NEW.`gift_card_id` IS NOT NULL AND NEW.`amount_pence` < 0
  AND (SELECT `expires_at` FROM `gift_cards` WHERE `id` = NEW.`gift_card_id`) <= NEW.`at`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_expired');
END;
--> statement-breakpoint

-- An order gives back to a card no more than that card has paid of it; a credit begins with what it is given.
CREATE TRIGGER `ledger_entries_give_back_what_was_paid` BEFORE INSERT ON `ledger_entries`
WHEN NEW.`gift_card_id` IS NOT NULL AND NEW.`amount_pence` > 0
  AND EXISTS (SELECT 1 FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id`)
  AND NEW.`amount_pence` + (
    SELECT coalesce(sum(`amount_pence`), 0) FROM `ledger_entries`
    WHERE `order_id` = NEW.`order_id` AND `gift_card_id` = NEW.`gift_card_id`
  ) > 0
BEGIN
  SELECT RAISE(ABORT, 'gift_card_entry');
END;
--> statement-breakpoint

-- The card moves with it: one fact, under one id.
CREATE TRIGGER `ledger_entries_move_a_card` AFTER INSERT ON `ledger_entries`
WHEN NEW.`gift_card_id` IS NOT NULL
BEGIN
  INSERT INTO `gift_card_entries` (`id`, `gift_card_id`, `ledger_entry_id`, `amount_pence`, `at`)
  VALUES (NEW.`id`, NEW.`gift_card_id`, NEW.`id`, NEW.`amount_pence`, NEW.`at`);
END;
--> statement-breakpoint

-- A card has what orders say, and once what was paid for it.
CREATE TRIGGER `gift_card_entries_are_facts` BEFORE INSERT ON `gift_card_entries`
WHEN CASE WHEN NEW.`ledger_entry_id` IS NULL
  THEN NEW.`amount_pence` <= 0 OR EXISTS (SELECT 1 FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id`)
  ELSE NOT EXISTS (
    SELECT 1 FROM `ledger_entries`
    WHERE `id` = NEW.`ledger_entry_id` AND `gift_card_id` = NEW.`gift_card_id` AND `amount_pence` = NEW.`amount_pence`
  ) END
BEGIN
  SELECT RAISE(ABORT, 'gift_card_entry');
END;
--> statement-breakpoint

-- The CHECK of the card refuses what it does not hold.
CREATE TRIGGER `gift_card_entries_count` AFTER INSERT ON `gift_card_entries`
BEGIN
  UPDATE `gift_cards` SET `balance_pence` = `balance_pence` + NEW.`amount_pence` WHERE `id` = NEW.`gift_card_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `gift_cards_hold_their_entries` BEFORE UPDATE OF `balance_pence` ON `gift_cards`
WHEN NEW.`balance_pence` <> (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'gift_card_balance');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_cards_begin_empty` BEFORE INSERT ON `gift_cards`
WHEN NEW.`balance_pence` <> 0
BEGIN
  SELECT RAISE(ABORT, 'gift_card_balance');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_cards_never_change` BEFORE UPDATE OF `id`, `kind`, `code_hash`, `initial_pence`, `bought_at` ON `gift_cards`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_cards_never_go` BEFORE DELETE ON `gift_cards`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_card_entries_never_change` BEFORE UPDATE ON `gift_card_entries`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_card_entries_never_go` BEFORE DELETE ON `gift_card_entries`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `refunds_never_go` BEFORE DELETE ON `refunds`
BEGIN
  SELECT RAISE(ABORT, 'refund_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `refunds_never_change` BEFORE UPDATE OF `id`, `order_id`, `amount_pence`, `to`, `reason`, `created_at` ON `refunds`
BEGIN
  SELECT RAISE(ABORT, 'refund_is_a_fact');
END;
--> statement-breakpoint

-- An order that comes back after its hold has run out has its voucher again, or has it not any more: never a use that nobody counts.
CREATE TRIGGER `orders_take_their_voucher_again` AFTER UPDATE OF `status` ON `orders`
WHEN OLD.`status` IN ('cancelled', 'expired') AND NEW.`status` NOT IN ('cancelled', 'expired') AND NEW.`voucher_code` IS NOT NULL
BEGIN
  UPDATE `redemptions` SET `released_at` = NULL WHERE `order_id` = NEW.`id`;
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_within_customer_limit_again` BEFORE UPDATE OF `released_at` ON `redemptions`
WHEN OLD.`released_at` IS NOT NULL AND NEW.`released_at` IS NULL AND (
  SELECT count(DISTINCT `checkout_id`) FROM `redemptions`
  WHERE `voucher_id` = NEW.`voucher_id` AND `customer_email` = NEW.`customer_email` AND `released_at` IS NULL AND `checkout_id` <> NEW.`checkout_id`
) >= (SELECT `per_customer_limit` FROM `vouchers` WHERE `id` = NEW.`voucher_id`)
BEGIN
  SELECT RAISE(ABORT, 'voucher_used_up');
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_first_order_again` BEFORE UPDATE OF `released_at` ON `redemptions`
WHEN OLD.`released_at` IS NOT NULL AND NEW.`released_at` IS NULL
  AND (SELECT `is_first_order_only` FROM `vouchers` WHERE `id` = NEW.`voucher_id`) AND EXISTS (
    SELECT 1 FROM `orders`
    WHERE `customer_email` = NEW.`customer_email` AND `checkout_id` <> NEW.`checkout_id` AND `status` NOT IN ('cancelled', 'expired')
  )
BEGIN
  SELECT RAISE(ABORT, 'voucher_first_order_only');
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_use_again` AFTER UPDATE OF `released_at` ON `redemptions`
WHEN OLD.`released_at` IS NOT NULL AND NEW.`released_at` IS NULL
  AND (SELECT count(*) FROM `redemptions` WHERE `voucher_id` = NEW.`voucher_id` AND `checkout_id` = NEW.`checkout_id` AND `released_at` IS NULL) = 1
BEGIN
  UPDATE `vouchers` SET `used` = `used` + 1 WHERE `id` = NEW.`voucher_id`;
END;
--> statement-breakpoint

-- What staff find an order by. `json_array` makes one string of a name, and each space, or hyphen, in it begins a new one.
CREATE TRIGGER `orders_are_found_by_words` AFTER INSERT ON `orders`
BEGIN
  INSERT INTO `order_words` (`word`, `order_id`)
  SELECT `word`, NEW.`id` FROM (
    SELECT lower(NEW.`number`) AS `word`
    UNION SELECT lower(substr(NEW.`number`, 5))
    UNION SELECT lower(NEW.`customer_email`)
    UNION SELECT `value` FROM json_each(replace(json_array(lower(NEW.`customer_name`)), ' ', '","'))
    UNION SELECT `value` FROM json_each(replace(replace(json_array(lower(NEW.`customer_name`)), ' ', '","'), '-', '","'))
  ) WHERE `word` <> '';
END;
--> statement-breakpoint

CREATE TRIGGER `orders_are_found_by_their_new_words` AFTER UPDATE OF `number`, `customer_name`, `customer_email` ON `orders`
BEGIN
  DELETE FROM `order_words` WHERE `order_id` = NEW.`id`;
  INSERT INTO `order_words` (`word`, `order_id`)
  SELECT `word`, NEW.`id` FROM (
    SELECT lower(NEW.`number`) AS `word`
    UNION SELECT lower(substr(NEW.`number`, 5))
    UNION SELECT lower(NEW.`customer_email`)
    UNION SELECT `value` FROM json_each(replace(json_array(lower(NEW.`customer_name`)), ' ', '","'))
    UNION SELECT `value` FROM json_each(replace(replace(json_array(lower(NEW.`customer_name`)), ' ', '","'), '-', '","'))
  ) WHERE `word` <> '';
END;
--> statement-breakpoint

-- Orders of before.
INSERT INTO `order_words` (`word`, `order_id`)
SELECT lower(`number`), `id` FROM `orders`
UNION SELECT lower(substr(`number`, 5)), `id` FROM `orders`
UNION SELECT lower(`customer_email`), `id` FROM `orders`
UNION SELECT `value`, `orders`.`id` FROM `orders`, json_each(replace(json_array(lower(`customer_name`)), ' ', '","')) WHERE `value` <> ''
UNION SELECT `value`, `orders`.`id` FROM `orders`, json_each(replace(replace(json_array(lower(`customer_name`)), ' ', '","'), '-', '","')) WHERE `value` <> '';
--> statement-breakpoint

-- Words lead to surnames as well.
DROP INDEX `orders_by_surname`;
