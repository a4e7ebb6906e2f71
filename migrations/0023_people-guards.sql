-- What exports of somebody's data rest on (decision 033).

-- A link works once, and whose data it is stays as it was.
CREATE TRIGGER `data_exports_are_taken_once` BEFORE UPDATE OF `used_at` ON `data_exports`
WHEN OLD.`used_at` IS NOT NULL AND NEW.`used_at` IS NOT OLD.`used_at`
BEGIN
  SELECT RAISE(ABORT, 'export_is_taken');
END;
--> statement-breakpoint

CREATE TRIGGER `data_exports_are_facts` BEFORE UPDATE OF `id`, `customer_id`, `asked_at` ON `data_exports`
BEGIN
  SELECT RAISE(ABORT, 'export_is_a_fact');
END;
--> statement-breakpoint

-- Nothing is gathered of who was erased, also not by a request that was on its way.
CREATE TRIGGER `data_exports_of_who_is_there` BEFORE INSERT ON `data_exports`
WHEN EXISTS (SELECT 1 FROM `erasures` WHERE `customer_id` = NEW.`customer_id`)
BEGIN
  SELECT RAISE(ABORT, 'account_erased');
END;
