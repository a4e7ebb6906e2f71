-- Gift cards that are bought by card: what keeps their money, and what is on them, true.

-- What a card has besides what orders say: once what was paid for it. Of one that was bought here, as much as the vendor has moved for it, and no more.
DROP TRIGGER `gift_card_entries_are_facts`;
--> statement-breakpoint

CREATE TRIGGER `gift_card_entries_are_facts` BEFORE INSERT ON `gift_card_entries`
WHEN CASE
  WHEN NEW.`ledger_entry_id` IS NOT NULL THEN NOT EXISTS (
    SELECT 1 FROM `ledger_entries`
    WHERE `id` = NEW.`ledger_entry_id` AND `gift_card_id` = NEW.`gift_card_id` AND `amount_pence` = NEW.`amount_pence`
  )
  WHEN EXISTS (SELECT 1 FROM `gift_card_purchases` WHERE `id` = NEW.`gift_card_id`) THEN (
    SELECT CASE WHEN NEW.`amount_pence` > 0
      THEN `funded` + NEW.`amount_pence` > `due`
      ELSE NEW.`amount_pence` = 0 OR `funded` + NEW.`amount_pence` < `due` END
    FROM (
      SELECT
        (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id` AND `ledger_entry_id` IS NULL) AS `funded`,
        (SELECT max(0, coalesce(sum(`amount_pence`), 0)) FROM `gift_card_money` WHERE `purchase_id` = NEW.`gift_card_id`) AS `due`
    )
  )
  ELSE NEW.`amount_pence` <= 0 OR EXISTS (SELECT 1 FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id`)
END
BEGIN
  SELECT RAISE(ABORT, 'gift_card_entry');
END;
--> statement-breakpoint

-- A card holds the sum of its entries, in whichever order triggers write them.
DROP TRIGGER `gift_card_entries_count`;
--> statement-breakpoint

CREATE TRIGGER `gift_card_entries_count` AFTER INSERT ON `gift_card_entries`
BEGIN
  UPDATE `gift_cards` SET `balance_pence` = (
    SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id`
  ) WHERE `id` = NEW.`gift_card_id`;
END;
--> statement-breakpoint

-- The card moves with its money: what goes back to its buyer is taken off, as far as it is not spent; what comes back to us is on it again.
CREATE TRIGGER `gift_card_money_moves_the_card` AFTER INSERT ON `gift_card_money`
BEGIN
  INSERT INTO `gift_card_entries` (`id`, `gift_card_id`, `amount_pence`, `at`)
  SELECT NEW.`id`, NEW.`purchase_id`, `moves`, NEW.`at` FROM (
    SELECT max(`due` - `funded`, -`held`) AS `moves` FROM (
      SELECT
        (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`purchase_id`) AS `held`,
        (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`purchase_id` AND `ledger_entry_id` IS NULL) AS `funded`,
        (SELECT max(0, coalesce(sum(`amount_pence`), 0)) FROM `gift_card_money` WHERE `purchase_id` = NEW.`purchase_id`) AS `due`
    )
  ) WHERE `moves` <> 0;
END;
--> statement-breakpoint

-- What an order gives back to a card whose money has gone back is taken off as well: nobody has it twice.
CREATE TRIGGER `gift_card_entries_take_off_what_went_back` AFTER INSERT ON `gift_card_entries`
WHEN NEW.`ledger_entry_id` IS NOT NULL AND NEW.`amount_pence` > 0
  AND EXISTS (SELECT 1 FROM `gift_card_purchases` WHERE `id` = NEW.`gift_card_id`)
BEGIN
  INSERT INTO `gift_card_entries` (`id`, `gift_card_id`, `amount_pence`, `at`)
  SELECT NEW.`id` || ':taken', NEW.`gift_card_id`, `moves`, NEW.`at` FROM (
    SELECT max(`due` - `funded`, -`held`) AS `moves` FROM (
      SELECT
        (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id`) AS `held`,
        (SELECT coalesce(sum(`amount_pence`), 0) FROM `gift_card_entries` WHERE `gift_card_id` = NEW.`gift_card_id` AND `ledger_entry_id` IS NULL) AS `funded`,
        (SELECT max(0, coalesce(sum(`amount_pence`), 0)) FROM `gift_card_money` WHERE `purchase_id` = NEW.`gift_card_id`) AS `due`
    )
  ) WHERE `moves` < 0;
END;
--> statement-breakpoint

-- There is a card for what was paid for one, and it is worth what was paid.
CREATE TRIGGER `gift_card_money_is_for_a_card` BEFORE INSERT ON `gift_card_money`
WHEN NEW.`kind` = 'payment' AND NOT EXISTS (
  SELECT 1 FROM `gift_cards` JOIN `payments` ON `payments`.`id` = `gift_cards`.`id`
  WHERE `gift_cards`.`id` = NEW.`purchase_id` AND `initial_pence` = NEW.`amount_pence` AND `payments`.`amount_pence` = NEW.`amount_pence`
)
BEGIN
  SELECT RAISE(ABORT, 'gift_card_money');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_card_money_never_changes` BEFORE UPDATE ON `gift_card_money`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_card_money_never_goes` BEFORE DELETE ON `gift_card_money`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

-- Who bought it, and for whom, may be forgotten; that it was bought is not.
CREATE TRIGGER `gift_card_purchases_never_change` BEFORE UPDATE OF `id`, `form_key`, `send_on`, `created_at` ON `gift_card_purchases`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `gift_card_purchases_never_go` BEFORE DELETE ON `gift_card_purchases`
BEGIN
  SELECT RAISE(ABORT, 'gift_card_is_a_fact');
END;
