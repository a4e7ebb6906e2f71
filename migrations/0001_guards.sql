-- What a CHECK cannot say. The raised words are mapped to the contract's typed errors.

-- Invariant 2: no order for a bake sale that is not published, not yet open, or at or after its cutoff.
CREATE TRIGGER `orders_only_while_open` BEFORE INSERT ON `orders`
WHEN NOT EXISTS (
  SELECT 1 FROM `bake_sales`
  WHERE `id` = NEW.`bake_sale_id` AND `status` = 'published'
    AND `opens_at` <= NEW.`placed_at` AND NEW.`placed_at` < `cutoff_at`
)
BEGIN
  SELECT RAISE(ABORT, 'bake_sale_not_open');
END;
--> statement-breakpoint

-- A slot and a menu item are taken of the bake sale that the order is for.
CREATE TRIGGER `orders_slot_of_same_bake_sale` BEFORE INSERT ON `orders`
WHEN (SELECT `bake_sale_id` FROM `slots` WHERE `id` = NEW.`slot_id`) IS NOT NEW.`bake_sale_id`
BEGIN
  SELECT RAISE(ABORT, 'slot_of_another_bake_sale');
END;
--> statement-breakpoint
CREATE TRIGGER `order_lines_of_same_bake_sale` BEFORE INSERT ON `order_lines`
WHEN (SELECT `bake_sale_id` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
  IS NOT (SELECT `bake_sale_id` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN
  SELECT RAISE(ABORT, 'menu_item_of_another_bake_sale');
END;
--> statement-breakpoint

-- One customer, by e-mail address, takes no more of a menu item than its limit, over all their orders.
CREATE TRIGGER `order_lines_within_customer_limit` BEFORE INSERT ON `order_lines`
WHEN NEW.`quantity` + (
  SELECT coalesce(sum(`line`.`quantity`), 0)
  FROM `orders` AS `this`
  JOIN `orders` AS `other` ON `other`.`bake_sale_id` = `this`.`bake_sale_id`
    AND `other`.`customer_email` = `this`.`customer_email`
    AND `other`.`status` NOT IN ('cancelled', 'expired')
  JOIN `order_lines` AS `line` ON `line`.`order_id` = `other`.`id` AND `line`.`menu_item_id` = NEW.`menu_item_id`
  WHERE `this`.`id` = NEW.`order_id`
) > (SELECT `per_customer_limit` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
BEGIN
  SELECT RAISE(ABORT, 'customer_limit_exceeded');
END;
--> statement-breakpoint

-- Invariant 6: no ledger row is ever updated or deleted.
CREATE TRIGGER `ledger_entries_never_change` BEFORE UPDATE ON `ledger_entries`
BEGIN
  SELECT RAISE(ABORT, 'ledger_is_append_only');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_never_go` BEFORE DELETE ON `ledger_entries`
BEGIN
  SELECT RAISE(ABORT, 'ledger_is_append_only');
END;
