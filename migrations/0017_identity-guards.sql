-- What accounts and sessions rest on (decision 029).

-- Somebody can always run the bakery.
CREATE TRIGGER `customers_keep_an_admin` BEFORE UPDATE OF `role`, `disabled_at` ON `customers`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL AND (NEW.`role` <> 'admin' OR NEW.`disabled_at` IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM `customers` WHERE `role` = 'admin' AND `disabled_at` IS NULL AND `id` <> OLD.`id`)
BEGIN
  SELECT RAISE(ABORT, 'last_admin');
END;
--> statement-breakpoint

CREATE TRIGGER `customers_keep_an_admin_for_ever` BEFORE DELETE ON `customers`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL
  AND NOT EXISTS (SELECT 1 FROM `customers` WHERE `role` = 'admin' AND `disabled_at` IS NULL AND `id` <> OLD.`id`)
BEGIN
  SELECT RAISE(ABORT, 'last_admin');
END;
--> statement-breakpoint

-- Who may do something else from now on, or nothing, signs in anew: no session lives through it.
CREATE TRIGGER `customers_sign_in_anew` AFTER UPDATE OF `role`, `disabled_at` ON `customers`
WHEN NEW.`role` <> OLD.`role` OR NEW.`disabled_at` IS NOT OLD.`disabled_at`
BEGIN
  UPDATE `sessions` SET `revoked_at` = NEW.`changed_at` WHERE `customer_id` = NEW.`id` AND `revoked_at` IS NULL;
END;
--> statement-breakpoint

-- A session that has ended does not begin again, and none becomes another's, or longer.
CREATE TRIGGER `sessions_end_once` BEFORE UPDATE OF `revoked_at` ON `sessions`
WHEN OLD.`revoked_at` IS NOT NULL AND NEW.`revoked_at` IS NOT OLD.`revoked_at`
BEGIN
  SELECT RAISE(ABORT, 'session_is_over');
END;
--> statement-breakpoint

CREATE TRIGGER `sessions_stay_whose_they_are` BEFORE UPDATE OF `id`, `token_hash`, `customer_id`, `created_at`, `expires_at`, `is_strong` ON `sessions`
BEGIN
  SELECT RAISE(ABORT, 'session_is_a_fact');
END;
--> statement-breakpoint

-- Nobody who is shut out comes in, not even between two statements.
CREATE TRIGGER `sessions_are_for_who_may_come_in` BEFORE INSERT ON `sessions`
WHEN EXISTS (SELECT 1 FROM `customers` WHERE `id` = NEW.`customer_id` AND `disabled_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'account_disabled');
END;
--> statement-breakpoint

-- An account has as many addresses as somebody types, and no more.
CREATE TRIGGER `addresses_are_few` BEFORE INSERT ON `addresses`
WHEN (SELECT count(*) FROM `addresses` WHERE `customer_id` = NEW.`customer_id`) >= 20
BEGIN
  SELECT RAISE(ABORT, 'addresses_full');
END;
