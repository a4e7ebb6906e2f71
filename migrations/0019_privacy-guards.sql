-- What consent and erasure rest on (decision 030).

CREATE TRIGGER `consents_never_change` BEFORE UPDATE ON `consents`
BEGIN
  SELECT RAISE(ABORT, 'consents_are_append_only');
END;
--> statement-breakpoint

CREATE TRIGGER `consents_never_go` BEFORE DELETE ON `consents`
BEGIN
  SELECT RAISE(ABORT, 'consents_are_append_only');
END;
--> statement-breakpoint

-- Nobody is erased who is expected at the table: also not by an order that came in between.
CREATE TRIGGER `erasures_after_the_last_order` BEFORE INSERT ON `erasures`
WHEN EXISTS (
  SELECT 1 FROM `orders` WHERE `customer_id` = NEW.`customer_id` AND `status` IN ('awaiting_payment', 'confirmed', 'ready')
) OR EXISTS (
  SELECT 1 FROM `orders`
  WHERE `customer_email` = (SELECT `email` FROM `customers` WHERE `id` = NEW.`customer_id`)
    AND `customer_id` IS NULL AND `status` IN ('awaiting_payment', 'confirmed', 'ready')
)
BEGIN
  SELECT RAISE(ABORT, 'orders_open');
END;
--> statement-breakpoint

-- That somebody was erased stays, and when; what is left to do is done once.
CREATE TRIGGER `erasures_are_facts` BEFORE UPDATE ON `erasures`
WHEN NEW.`customer_id` <> OLD.`customer_id` OR NEW.`erased_at` <> OLD.`erased_at`
  OR (NEW.`letter` IS NOT OLD.`letter` AND NEW.`letter` IS NOT NULL)
  OR (OLD.`vendor_removed_at` IS NOT NULL AND NEW.`vendor_removed_at` IS NOT OLD.`vendor_removed_at`)
BEGIN
  SELECT RAISE(ABORT, 'erasure_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `erasures_never_go` BEFORE DELETE ON `erasures`
BEGIN
  SELECT RAISE(ABORT, 'erasure_is_a_fact');
END;
--> statement-breakpoint

-- Nobody brings back who was erased.
CREATE TRIGGER `customers_stay_erased` BEFORE UPDATE OF `name`, `email`, `phone`, `role`, `disabled_at` ON `customers`
WHEN OLD.`disabled_at` IS NOT NULL AND EXISTS (SELECT 1 FROM `erasures` WHERE `customer_id` = OLD.`id`)
BEGIN
  SELECT RAISE(ABORT, 'account_erased');
END;
--> statement-breakpoint

-- Nor does anything else come to be kept of them, by a request that was on its way.
CREATE TRIGGER `addresses_of_who_is_there` BEFORE INSERT ON `addresses`
WHEN EXISTS (SELECT 1 FROM `erasures` WHERE `customer_id` = NEW.`customer_id`)
BEGIN
  SELECT RAISE(ABORT, 'account_erased');
END;
--> statement-breakpoint

-- An order that was on its way while its account was erased is that of a guest.
CREATE TRIGGER `orders_outlive_their_account` AFTER INSERT ON `orders`
WHEN NEW.`customer_id` IS NOT NULL AND EXISTS (SELECT 1 FROM `erasures` WHERE `customer_id` = NEW.`customer_id`)
BEGIN
  UPDATE `orders` SET `customer_id` = NULL WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint

-- Of what was done, only where from can be forgotten, or shortened: `203.0.113.x`.
DROP TRIGGER `audit_entries_never_change`;
--> statement-breakpoint

CREATE TRIGGER `audit_entries_never_change` BEFORE UPDATE ON `audit_entries`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`at` IS NOT OLD.`at` OR NEW.`actor_id` IS NOT OLD.`actor_id`
  OR NEW.`actor_role` IS NOT OLD.`actor_role` OR NEW.`action` IS NOT OLD.`action` OR NEW.`entity` IS NOT OLD.`entity`
  OR NEW.`entity_id` IS NOT OLD.`entity_id` OR NEW.`before` IS NOT OLD.`before` OR NEW.`after` IS NOT OLD.`after`
  OR NEW.`reason` IS NOT OLD.`reason` OR (
    NEW.`ip` IS NOT OLD.`ip` AND NEW.`ip` IS NOT NULL
    AND NOT ((NEW.`ip` LIKE '%.x' OR NEW.`ip` LIKE '%:…') AND instr(OLD.`ip`, rtrim(NEW.`ip`, 'x…')) = 1)
  )
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;
