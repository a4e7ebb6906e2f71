-- What staff and jobs do to a bake sale. The raised words are mapped to the contract's typed errors.
-- A change of staff starts from the bake sale as they have read it: a stale one cannot win.
CREATE TRIGGER `bake_sales_change_in_turn` BEFORE UPDATE OF `version` ON `bake_sales`
WHEN NEW.`version` <> OLD.`version` + 1
BEGIN
  SELECT RAISE(ABORT, 'bake_sale_changed');
END;
--> statement-breakpoint

-- No bake sale begins to stand on a date on which there is none.
CREATE TRIGGER `bake_sales_not_on_a_blackout` BEFORE INSERT ON `bake_sales`
WHEN EXISTS (SELECT 1 FROM `blackouts` WHERE `on_date` = NEW.`on_date`)
BEGIN
  SELECT RAISE(ABORT, 'date_blacked_out');
END;
--> statement-breakpoint

CREATE TRIGGER `bake_sales_not_onto_a_blackout` BEFORE UPDATE OF `on_date` ON `bake_sales`
WHEN NEW.`on_date` <> OLD.`on_date` AND EXISTS (SELECT 1 FROM `blackouts` WHERE `on_date` = NEW.`on_date`)
BEGIN
  SELECT RAISE(ABORT, 'date_blacked_out');
END;
--> statement-breakpoint

-- What is planned stays closed: no order comes in behind the plan, and the cutoff that it was made at stays.
CREATE TRIGGER `orders_before_the_plan` BEFORE INSERT ON `orders`
WHEN EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = NEW.`bake_sale_id`)
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `order_changes_before_the_plan` BEFORE INSERT ON `order_changes`
WHEN NEW.`actor` = 'customer' AND NEW.`kind` IN ('lines', 'cancel') AND EXISTS (
  SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = (SELECT `bake_sale_id` FROM `orders` WHERE `id` = NEW.`order_id`)
)
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `bake_sales_keep_a_planned_cutoff` BEFORE UPDATE OF `cutoff_at` ON `bake_sales`
WHEN NEW.`cutoff_at` <> OLD.`cutoff_at` AND EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = OLD.`id`)
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

-- Whatever changes an order behind the plan writes the difference beside it: the plan and its addenda are what living orders hold.
CREATE TRIGGER `plan_addenda_of_a_line` AFTER INSERT ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = (SELECT `bake_sale_id` FROM `orders` WHERE `id` = NEW.`order_id`))
BEGIN
  INSERT INTO `plan_addenda` (`bake_sale_id`, `sequence`, `at`, `menu_item_id`, `units`, `reason`)
  SELECT `bake_sale_id`, (SELECT coalesce(max(`sequence`), 0) + 1 FROM `plan_addenda` WHERE `bake_sale_id` = `orders`.`bake_sale_id`),
    coalesce(`order_changes`.`at`, `placed_at`), NEW.`menu_item_id`, NEW.`quantity`, coalesce(`order_changes`.`reason`, `order_changes`.`kind`, 'lines')
  FROM `orders` LEFT JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `plan_addenda_of_a_difference` AFTER UPDATE OF `quantity` ON `order_lines`
WHEN NEW.`quantity` <> OLD.`quantity`
  AND EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = (SELECT `bake_sale_id` FROM `orders` WHERE `id` = NEW.`order_id`))
BEGIN
  INSERT INTO `plan_addenda` (`bake_sale_id`, `sequence`, `at`, `menu_item_id`, `units`, `reason`)
  SELECT `bake_sale_id`, (SELECT coalesce(max(`sequence`), 0) + 1 FROM `plan_addenda` WHERE `bake_sale_id` = `orders`.`bake_sale_id`),
    coalesce(`order_changes`.`at`, `placed_at`), NEW.`menu_item_id`, NEW.`quantity` - OLD.`quantity`, coalesce(`order_changes`.`reason`, `order_changes`.`kind`, 'lines')
  FROM `orders` LEFT JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `plan_addenda_of_a_line_that_goes` AFTER DELETE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = (SELECT `bake_sale_id` FROM `orders` WHERE `id` = OLD.`order_id`))
BEGIN
  INSERT INTO `plan_addenda` (`bake_sale_id`, `sequence`, `at`, `menu_item_id`, `units`, `reason`)
  SELECT `bake_sale_id`, (SELECT coalesce(max(`sequence`), 0) + 1 FROM `plan_addenda` WHERE `bake_sale_id` = `orders`.`bake_sale_id`),
    coalesce(`order_changes`.`at`, `placed_at`), OLD.`menu_item_id`, -OLD.`quantity`, coalesce(`order_changes`.`reason`, `order_changes`.`kind`, 'lines')
  FROM `orders` LEFT JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = OLD.`order_id`;
END;
--> statement-breakpoint

-- An order that ends, or that comes back, is as many addenda as it has lines.
CREATE TRIGGER `plan_addenda_of_an_order` AFTER UPDATE OF `status` ON `orders`
WHEN (NEW.`status` IN ('cancelled', 'expired')) <> (OLD.`status` IN ('cancelled', 'expired'))
  AND EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_sale_id` = NEW.`bake_sale_id`)
BEGIN
  INSERT INTO `plan_addenda` (`bake_sale_id`, `sequence`, `at`, `menu_item_id`, `units`, `reason`)
  SELECT NEW.`bake_sale_id`,
    (SELECT coalesce(max(`sequence`), 0) FROM `plan_addenda` WHERE `bake_sale_id` = NEW.`bake_sale_id`) + row_number() OVER (ORDER BY `position`),
    coalesce(`order_changes`.`at`, NEW.`placed_at`), `menu_item_id`,
    CASE WHEN NEW.`status` IN ('cancelled', 'expired') THEN -`quantity` ELSE `quantity` END,
    coalesce(`order_changes`.`reason`, `order_changes`.`kind`, NEW.`status`)
  FROM `order_lines` LEFT JOIN `order_changes` ON `order_changes`.`order_id` = NEW.`id` AND `order_changes`.`version` = NEW.`version`
  WHERE `order_lines`.`order_id` = NEW.`id`;
END;
