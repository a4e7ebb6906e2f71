-- What the ordering engine rests on. The raised words are mapped to the contract's typed errors.
-- What is there already was ordered one at a time.
UPDATE `orders` SET `checkout_id` = `idempotency_key` WHERE `checkout_id` = '';
--> statement-breakpoint

-- Invariant 1: what is reserved is what the lines of living orders hold, by no way but these triggers. The CHECKs of capacity refuse the rest.
-- A line takes its units, and those of its pool.
CREATE TRIGGER `order_lines_take` AFTER INSERT ON `order_lines`
BEGIN
  UPDATE `menu_items` SET `reserved` = `reserved` + NEW.`quantity` WHERE `id` = NEW.`menu_item_id`;
  UPDATE `pools` SET `reserved` = `reserved` + NEW.`quantity` * (SELECT `pool_units` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
  WHERE `id` = (SELECT `pool_id` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`);
END;
--> statement-breakpoint

-- A line that is taken out gives them back.
CREATE TRIGGER `order_lines_give_back` AFTER DELETE ON `order_lines`
BEGIN
  UPDATE `menu_items` SET `reserved` = `reserved` - OLD.`quantity` WHERE `id` = OLD.`menu_item_id`;
  UPDATE `pools` SET `reserved` = `reserved` - OLD.`quantity` * (SELECT `pool_units` FROM `menu_items` WHERE `id` = OLD.`menu_item_id`)
  WHERE `id` = (SELECT `pool_id` FROM `menu_items` WHERE `id` = OLD.`menu_item_id`);
END;
--> statement-breakpoint

-- A line is what was sold, at the price at which it was sold: only how many may change.
CREATE TRIGGER `order_lines_never_change` BEFORE UPDATE OF `order_id`, `menu_item_id`, `unit_price_pence` ON `order_lines`
BEGIN
  SELECT RAISE(ABORT, 'order_line_is_a_snapshot');
END;
--> statement-breakpoint

-- More or fewer of it: the difference is taken or given back.
CREATE TRIGGER `order_lines_take_the_difference` AFTER UPDATE OF `quantity` ON `order_lines`
WHEN NEW.`quantity` <> OLD.`quantity`
BEGIN
  UPDATE `menu_items` SET `reserved` = `reserved` + NEW.`quantity` - OLD.`quantity` WHERE `id` = NEW.`menu_item_id`;
  UPDATE `pools` SET `reserved` = `reserved` + (NEW.`quantity` - OLD.`quantity`) * (SELECT `pool_units` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
  WHERE `id` = (SELECT `pool_id` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`);
END;
--> statement-breakpoint

-- Nothing is put into, or taken out of, an order that is over: what it held has gone back already.
CREATE TRIGGER `order_lines_of_a_living_order_insert` BEFORE INSERT ON `order_lines`
WHEN (SELECT `status` FROM `orders` WHERE `id` = NEW.`order_id`) NOT IN ('awaiting_payment', 'confirmed', 'ready')
BEGIN
  SELECT RAISE(ABORT, 'order_state');
END;
--> statement-breakpoint

CREATE TRIGGER `order_lines_of_a_living_order_delete` BEFORE DELETE ON `order_lines`
WHEN (SELECT `status` FROM `orders` WHERE `id` = OLD.`order_id`) NOT IN ('awaiting_payment', 'confirmed', 'ready')
BEGIN
  SELECT RAISE(ABORT, 'order_state');
END;
--> statement-breakpoint

CREATE TRIGGER `order_lines_of_a_living_order_update` BEFORE UPDATE OF `quantity` ON `order_lines`
WHEN (SELECT `status` FROM `orders` WHERE `id` = OLD.`order_id`) NOT IN ('awaiting_payment', 'confirmed', 'ready')
BEGIN
  SELECT RAISE(ABORT, 'order_state');
END;
--> statement-breakpoint

-- An order takes its place in a slot.
CREATE TRIGGER `orders_take_a_place` AFTER INSERT ON `orders`
BEGIN
  UPDATE `slots` SET `reserved` = `reserved` + 1 WHERE `id` = NEW.`slot_id`;
END;
--> statement-breakpoint

-- Another slot: the place in the old one is free.
CREATE TRIGGER `orders_change_place` AFTER UPDATE OF `slot_id` ON `orders`
WHEN NEW.`slot_id` <> OLD.`slot_id` AND NEW.`status` NOT IN ('cancelled', 'expired')
BEGIN
  UPDATE `slots` SET `reserved` = `reserved` - 1 WHERE `id` = OLD.`slot_id`;
  UPDATE `slots` SET `reserved` = `reserved` + 1 WHERE `id` = NEW.`slot_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `orders_keep_their_bake_sale` BEFORE UPDATE OF `slot_id`, `bake_sale_id` ON `orders`
WHEN (SELECT `bake_sale_id` FROM `slots` WHERE `id` = NEW.`slot_id`) IS NOT NEW.`bake_sale_id`
BEGIN
  SELECT RAISE(ABORT, 'slot_of_another_bake_sale');
END;
--> statement-breakpoint

-- An order that is cancelled, or whose hold has run out, gives back all that it held, and its use of a voucher.
CREATE TRIGGER `orders_give_back` AFTER UPDATE OF `status` ON `orders`
WHEN NEW.`status` IN ('cancelled', 'expired') AND OLD.`status` NOT IN ('cancelled', 'expired')
BEGIN
  UPDATE `slots` SET `reserved` = `reserved` - 1 WHERE `id` = NEW.`slot_id`;
  UPDATE `menu_items` SET `reserved` = `reserved` - (
    SELECT `quantity` FROM `order_lines` WHERE `order_id` = NEW.`id` AND `menu_item_id` = `menu_items`.`id`
  ) WHERE `id` IN (SELECT `menu_item_id` FROM `order_lines` WHERE `order_id` = NEW.`id`);
  UPDATE `pools` SET `reserved` = `reserved` - (
    SELECT sum(`quantity` * `pool_units`) FROM `order_lines` JOIN `menu_items` ON `menu_items`.`id` = `menu_item_id`
    WHERE `order_id` = NEW.`id` AND `pool_id` = `pools`.`id`
  ) WHERE `id` IN (
    SELECT `pool_id` FROM `order_lines` JOIN `menu_items` ON `menu_items`.`id` = `menu_item_id` WHERE `order_id` = NEW.`id`
  );
  UPDATE `redemptions` SET `released_at` = coalesce((SELECT `at` FROM `order_changes` WHERE `order_id` = NEW.`id` AND `version` = NEW.`version`), NEW.`placed_at`)
  WHERE `order_id` = NEW.`id` AND `released_at` IS NULL;
END;
--> statement-breakpoint

-- Money that came too late takes the place again, if there is one.
CREATE TRIGGER `orders_take_again` AFTER UPDATE OF `status` ON `orders`
WHEN OLD.`status` IN ('cancelled', 'expired') AND NEW.`status` NOT IN ('cancelled', 'expired')
BEGIN
  UPDATE `slots` SET `reserved` = `reserved` + 1 WHERE `id` = NEW.`slot_id`;
  UPDATE `menu_items` SET `reserved` = `reserved` + (
    SELECT `quantity` FROM `order_lines` WHERE `order_id` = NEW.`id` AND `menu_item_id` = `menu_items`.`id`
  ) WHERE `id` IN (SELECT `menu_item_id` FROM `order_lines` WHERE `order_id` = NEW.`id`);
  UPDATE `pools` SET `reserved` = `reserved` + (
    SELECT sum(`quantity` * `pool_units`) FROM `order_lines` JOIN `menu_items` ON `menu_items`.`id` = `menu_item_id`
    WHERE `order_id` = NEW.`id` AND `pool_id` = `pools`.`id`
  ) WHERE `id` IN (
    SELECT `pool_id` FROM `order_lines` JOIN `menu_items` ON `menu_items`.`id` = `menu_item_id` WHERE `order_id` = NEW.`id`
  );
END;
--> statement-breakpoint

-- The life of an order. The same table stands in src/modules/orders/transitions.ts, and a test compares them.
CREATE TRIGGER `orders_live_in_order` BEFORE UPDATE OF `status` ON `orders`
WHEN NEW.`status` <> OLD.`status` AND NOT (
  (OLD.`status` = 'awaiting_payment' AND NEW.`status` IN ('confirmed', 'expired', 'cancelled'))
  OR (OLD.`status` = 'confirmed' AND NEW.`status` IN ('ready', 'collected', 'delivered', 'no_show', 'cancelled'))
  OR (OLD.`status` = 'ready' AND NEW.`status` IN ('confirmed', 'collected', 'delivered', 'no_show', 'cancelled'))
  OR (OLD.`status` IN ('collected', 'delivered', 'no_show') AND NEW.`status` = 'ready')
  OR (OLD.`status` = 'no_show' AND NEW.`status` IN ('collected', 'delivered'))
  OR (OLD.`status` = 'expired' AND NEW.`status` = 'confirmed')
)
BEGIN
  SELECT RAISE(ABORT, 'order_state');
END;
--> statement-breakpoint

-- A change starts from the order as it is.
CREATE TRIGGER `order_changes_in_turn` BEFORE INSERT ON `order_changes`
WHEN NEW.`version` IS NOT (SELECT `version` + 1 FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN
  SELECT RAISE(ABORT, 'order_changed');
END;
--> statement-breakpoint

-- Invariant 2: after the cutoff only staff change an order.
CREATE TRIGGER `order_changes_before_cutoff` BEFORE INSERT ON `order_changes`
WHEN NEW.`actor` = 'customer' AND NEW.`kind` IN ('lines', 'slot', 'cancel') AND NOT EXISTS (
  SELECT 1 FROM `orders` JOIN `bake_sales` ON `bake_sales`.`id` = `bake_sale_id`
  WHERE `orders`.`id` = NEW.`order_id` AND `bake_sales`.`status` = 'published' AND NEW.`at` < `cutoff_at`
)
BEGIN
  SELECT RAISE(ABORT, 'after_cutoff');
END;
--> statement-breakpoint

CREATE TRIGGER `order_changes_count` AFTER INSERT ON `order_changes`
BEGIN
  UPDATE `orders` SET `version` = NEW.`version` WHERE `id` = NEW.`order_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `order_changes_never_change` BEFORE UPDATE ON `order_changes`
BEGIN
  SELECT RAISE(ABORT, 'order_changes_are_append_only');
END;
--> statement-breakpoint

CREATE TRIGGER `order_changes_never_go` BEFORE DELETE ON `order_changes`
BEGIN
  SELECT RAISE(ABORT, 'order_changes_are_append_only');
END;
--> statement-breakpoint

CREATE TRIGGER `bake_plans_never_change` BEFORE UPDATE ON `bake_plans`
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `bake_plans_never_go` BEFORE DELETE ON `bake_plans`
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `plan_addenda_never_change` BEFORE UPDATE ON `plan_addenda`
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `plan_addenda_never_go` BEFORE DELETE ON `plan_addenda`
BEGIN
  SELECT RAISE(ABORT, 'bake_plan_is_frozen');
END;
--> statement-breakpoint

CREATE TRIGGER `audit_entries_never_change` BEFORE UPDATE ON `audit_entries`
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint

CREATE TRIGGER `audit_entries_never_go` BEFORE DELETE ON `audit_entries`
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint

-- The limit of a customer holds for what the customer does; staff may give more. The `+` keeps SQLite from asking the index of the menu item,
-- which has everybody's lines: a customer has few orders.
DROP TRIGGER `order_lines_within_customer_limit`;
--> statement-breakpoint

CREATE TRIGGER `order_lines_within_customer_limit` BEFORE INSERT ON `order_lines`
WHEN NOT EXISTS (
  SELECT 1 FROM `orders` JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id` AND `actor` <> 'customer'
) AND NEW.`quantity` + (
  SELECT coalesce(sum(`line`.`quantity`), 0)
  FROM `orders` AS `this`
  JOIN `orders` AS `other` ON `other`.`bake_sale_id` = `this`.`bake_sale_id`
    AND `other`.`customer_email` = `this`.`customer_email`
    AND `other`.`status` NOT IN ('cancelled', 'expired')
  JOIN `order_lines` AS `line` ON `line`.`order_id` = `other`.`id` AND +`line`.`menu_item_id` = NEW.`menu_item_id`
  WHERE `this`.`id` = NEW.`order_id`
) > (SELECT `per_customer_limit` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
BEGIN
  SELECT RAISE(ABORT, 'customer_limit_exceeded');
END;
--> statement-breakpoint

CREATE TRIGGER `order_lines_stay_within_customer_limit` BEFORE UPDATE OF `quantity` ON `order_lines`
WHEN NEW.`quantity` > OLD.`quantity` AND NOT EXISTS (
  SELECT 1 FROM `orders` JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id` AND `actor` <> 'customer'
) AND NEW.`quantity` - OLD.`quantity` + (
  SELECT coalesce(sum(`line`.`quantity`), 0)
  FROM `orders` AS `this`
  JOIN `orders` AS `other` ON `other`.`bake_sale_id` = `this`.`bake_sale_id`
    AND `other`.`customer_email` = `this`.`customer_email`
    AND `other`.`status` NOT IN ('cancelled', 'expired')
  JOIN `order_lines` AS `line` ON `line`.`order_id` = `other`.`id` AND +`line`.`menu_item_id` = NEW.`menu_item_id`
  WHERE `this`.`id` = NEW.`order_id`
) > (SELECT `per_customer_limit` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
BEGIN
  SELECT RAISE(ABORT, 'customer_limit_exceeded');
END;
--> statement-breakpoint

-- What needs more time than the bake sale gives is ordered earlier.
CREATE TRIGGER `order_lines_within_lead_time` BEFORE INSERT ON `order_lines`
WHEN EXISTS (
  SELECT 1 FROM `orders`
  JOIN `menu_items` ON `menu_items`.`id` = NEW.`menu_item_id`
  JOIN `bake_sales` ON `bake_sales`.`id` = `orders`.`bake_sale_id`
  LEFT JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id` AND `lead_time_hours` > 0 AND coalesce(`actor`, 'customer') = 'customer'
    AND coalesce(`at`, `placed_at`) >= `collection_starts_at` - `lead_time_hours` * 3600000
)
BEGIN
  SELECT RAISE(ABORT, 'lead_time');
END;
--> statement-breakpoint

CREATE TRIGGER `order_lines_stay_within_lead_time` BEFORE UPDATE OF `quantity` ON `order_lines`
WHEN NEW.`quantity` > OLD.`quantity` AND EXISTS (
  SELECT 1 FROM `orders`
  JOIN `menu_items` ON `menu_items`.`id` = NEW.`menu_item_id`
  JOIN `bake_sales` ON `bake_sales`.`id` = `orders`.`bake_sale_id`
  LEFT JOIN `order_changes` ON `order_id` = `orders`.`id` AND `order_changes`.`version` = `orders`.`version`
  WHERE `orders`.`id` = NEW.`order_id` AND `lead_time_hours` > 0 AND coalesce(`actor`, 'customer') = 'customer'
    AND coalesce(`at`, `placed_at`) >= `collection_starts_at` - `lead_time_hours` * 3600000
)
BEGIN
  SELECT RAISE(ABORT, 'lead_time');
END;
--> statement-breakpoint

-- A pool is of the bake sale whose items draw on it.
CREATE TRIGGER `menu_items_draw_on_their_own_pool` BEFORE INSERT ON `menu_items`
WHEN NEW.`pool_id` IS NOT NULL AND (SELECT `bake_sale_id` FROM `pools` WHERE `id` = NEW.`pool_id`) IS NOT NEW.`bake_sale_id`
BEGIN
  SELECT RAISE(ABORT, 'pool_of_another_bake_sale');
END;
--> statement-breakpoint

-- An item that has been ordered stays in its pool: what it has taken there would be lost.
CREATE TRIGGER `menu_items_stay_in_their_pool` BEFORE UPDATE OF `pool_id`, `pool_units` ON `menu_items`
WHEN (NEW.`pool_id` IS NOT OLD.`pool_id` OR NEW.`pool_units` <> OLD.`pool_units`) AND OLD.`reserved` > 0
BEGIN
  SELECT RAISE(ABORT, 'pool_in_use');
END;
--> statement-breakpoint

-- All orders of a checkout are one use of a voucher; the CHECK of its limit refuses one too many.
CREATE TRIGGER `redemptions_use` AFTER INSERT ON `redemptions`
WHEN (SELECT count(*) FROM `redemptions` WHERE `voucher_id` = NEW.`voucher_id` AND `checkout_id` = NEW.`checkout_id` AND `released_at` IS NULL) = 1
BEGIN
  UPDATE `vouchers` SET `used` = `used` + 1 WHERE `id` = NEW.`voucher_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_give_back` AFTER UPDATE OF `released_at` ON `redemptions`
WHEN OLD.`released_at` IS NULL AND NEW.`released_at` IS NOT NULL AND (SELECT count(*) FROM `redemptions` WHERE `voucher_id` = NEW.`voucher_id` AND `checkout_id` = NEW.`checkout_id` AND `released_at` IS NULL) = 0
BEGIN
  UPDATE `vouchers` SET `used` = `used` - 1 WHERE `id` = NEW.`voucher_id`;
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_only_while_valid` BEFORE INSERT ON `redemptions`
WHEN NOT EXISTS (
  SELECT 1 FROM `vouchers`
  WHERE `id` = NEW.`voucher_id` AND NOT `is_disabled` AND `starts_at` <= NEW.`at` AND NEW.`at` < `ends_at`
)
BEGIN
  SELECT RAISE(ABORT, 'voucher_not_valid');
END;
--> statement-breakpoint

CREATE TRIGGER `redemptions_within_customer_limit` BEFORE INSERT ON `redemptions`
WHEN (
  SELECT count(DISTINCT `checkout_id`) FROM `redemptions`
  WHERE `voucher_id` = NEW.`voucher_id` AND `customer_email` = NEW.`customer_email` AND `released_at` IS NULL AND `checkout_id` <> NEW.`checkout_id`
) >= (SELECT `per_customer_limit` FROM `vouchers` WHERE `id` = NEW.`voucher_id`)
BEGIN
  SELECT RAISE(ABORT, 'voucher_used_up');
END;
--> statement-breakpoint

-- A first order is the only one of its address that lives.
CREATE TRIGGER `redemptions_first_order` BEFORE INSERT ON `redemptions`
WHEN (SELECT `is_first_order_only` FROM `vouchers` WHERE `id` = NEW.`voucher_id`) AND EXISTS (
  SELECT 1 FROM `orders`
  WHERE `customer_email` = NEW.`customer_email` AND `checkout_id` <> NEW.`checkout_id` AND `status` NOT IN ('cancelled', 'expired')
)
BEGIN
  SELECT RAISE(ABORT, 'voucher_first_order_only');
END;
--> statement-breakpoint

-- What is offered to somebody who waited is taken until they order it or the offer runs out.
CREATE TRIGGER `waiting_list_hold` AFTER UPDATE OF `status` ON `waiting_list`
WHEN NEW.`status` = 'offered' AND OLD.`status` <> 'offered'
BEGIN
  UPDATE `menu_items` SET `reserved` = `reserved` + NEW.`quantity` WHERE `id` = NEW.`menu_item_id`;
  UPDATE `pools` SET `reserved` = `reserved` + NEW.`quantity` * (SELECT `pool_units` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
  WHERE `id` = (SELECT `pool_id` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`);
END;
--> statement-breakpoint

CREATE TRIGGER `waiting_list_release` AFTER UPDATE OF `status` ON `waiting_list`
WHEN OLD.`status` = 'offered' AND NEW.`status` <> 'offered'
BEGIN
  UPDATE `menu_items` SET `reserved` = `reserved` - NEW.`quantity` WHERE `id` = NEW.`menu_item_id`;
  UPDATE `pools` SET `reserved` = `reserved` - NEW.`quantity` * (SELECT `pool_units` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`)
  WHERE `id` = (SELECT `pool_id` FROM `menu_items` WHERE `id` = NEW.`menu_item_id`);
END;
