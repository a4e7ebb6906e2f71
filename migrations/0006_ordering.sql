CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_entity` ON `audit_entries` (`entity_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `bake_plans` (
	`bake_sale_id` text PRIMARY KEY NOT NULL,
	`frozen_at` integer NOT NULL,
	`orders` integer NOT NULL,
	`lines` text NOT NULL,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `basket_lines` (
	`basket_id` text NOT NULL,
	`menu_item_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`basket_id`, `menu_item_id`),
	FOREIGN KEY (`basket_id`) REFERENCES `baskets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`menu_item_id`) REFERENCES `menu_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "basket_line_quantity" CHECK("basket_lines"."quantity" BETWEEN 1 AND 99)
);
--> statement-breakpoint
CREATE TABLE `baskets` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`customer_id` text,
	`voucher_code` text,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `baskets_tokenHash_unique` ON `baskets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `baskets_by_age` ON `baskets` (`changed_at`);--> statement-breakpoint
CREATE INDEX `baskets_by_customer` ON `baskets` (`customer_id`);--> statement-breakpoint
CREATE TABLE `blackouts` (
	`on_date` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `delivery_areas` (
	`district` text PRIMARY KEY NOT NULL,
	`places` text NOT NULL,
	`fee_pence` integer NOT NULL,
	`free_from_pence` integer,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_changes` (
	`order_id` text NOT NULL,
	`version` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text,
	`reason` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `version`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_changes_idempotencyKey_unique` ON `order_changes` (`idempotency_key`);--> statement-breakpoint
CREATE TABLE `plan_addenda` (
	`bake_sale_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`menu_item_id` text NOT NULL,
	`units` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`bake_sale_id`, `sequence`),
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_plans`(`bake_sale_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`menu_item_id`) REFERENCES `menu_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pools` (
	`id` text PRIMARY KEY NOT NULL,
	`bake_sale_id` text NOT NULL,
	`name` text NOT NULL,
	`capacity` integer NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pool_never_overdrawn" CHECK("pools"."reserved" BETWEEN 0 AND "pools"."capacity")
);
--> statement-breakpoint
CREATE INDEX `pools_by_bake_sale` ON `pools` (`bake_sale_id`);--> statement-breakpoint
CREATE TABLE `redemptions` (
	`id` text PRIMARY KEY NOT NULL,
	`voucher_id` text NOT NULL,
	`order_id` text NOT NULL,
	`checkout_id` text NOT NULL,
	`customer_email` text NOT NULL,
	`at` integer NOT NULL,
	`released_at` integer,
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redemptions_orderId_unique` ON `redemptions` (`order_id`);--> statement-breakpoint
CREATE INDEX `redemptions_by_checkout` ON `redemptions` (`voucher_id`,`checkout_id`);--> statement-breakpoint
CREATE INDEX `redemptions_by_customer` ON `redemptions` (`voucher_id`,`customer_email`);--> statement-breakpoint
CREATE TABLE `vouchers` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`value` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`minimum_spend_pence` integer NOT NULL,
	`maximum_discount_pence` integer,
	`usage_limit` integer,
	`per_customer_limit` integer,
	`category_ids` text NOT NULL,
	`product_ids` text NOT NULL,
	`is_first_order_only` integer NOT NULL,
	`is_disabled` integer DEFAULT false NOT NULL,
	`used` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "voucher_kind" CHECK("vouchers"."kind" IN ('percent', 'fixed')),
	CONSTRAINT "voucher_within_its_limit" CHECK("vouchers"."used" >= 0 AND ("vouchers"."usage_limit" IS NULL OR "vouchers"."used" <= "vouchers"."usage_limit"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vouchers_code_unique` ON `vouchers` (`code`);--> statement-breakpoint
CREATE TABLE `waiting_list` (
	`id` text PRIMARY KEY NOT NULL,
	`menu_item_id` text NOT NULL,
	`email` text NOT NULL,
	`quantity` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`status` text NOT NULL,
	`offered_until` integer,
	FOREIGN KEY (`menu_item_id`) REFERENCES `menu_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waiting_list_quantity" CHECK("waiting_list"."quantity" BETWEEN 1 AND 99)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_list_once` ON `waiting_list` (`menu_item_id`,`email`) WHERE "waiting_list"."status" IN ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX `waiting_list_in_line` ON `waiting_list` (`menu_item_id`,`joined_at`,`id`) WHERE "waiting_list"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX `waiting_list_offers` ON `waiting_list` (`offered_until`) WHERE "waiting_list"."status" = 'offered';--> statement-breakpoint
ALTER TABLE `bake_sales` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger_entries` ADD `reference` text;--> statement-breakpoint
CREATE INDEX `ledger_entries_by_time` ON `ledger_entries` (`at`,`id`);--> statement-breakpoint
ALTER TABLE `menu_items` ADD `pool_id` text REFERENCES pools(id);--> statement-breakpoint
ALTER TABLE `menu_items` ADD `pool_units` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `menu_items` ADD `lead_time_hours` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `menu_items` ADD `packed` text DEFAULT 'packed_to_order' NOT NULL;--> statement-breakpoint
CREATE INDEX `menu_items_by_pool` ON `menu_items` (`pool_id`);--> statement-breakpoint
ALTER TABLE `order_lines` ADD `discount_pence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `order_lines_by_menu_item` ON `order_lines` (`menu_item_id`);--> statement-breakpoint
ALTER TABLE `orders` ADD `discount_pence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `delivery_pence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `voucher_code` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `checkout_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `fulfilment` text DEFAULT 'collection' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `address_lines` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `postcode` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `hold_expires_at` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `move_asked_at` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `customer_id` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `orders_by_email` ON `orders` (`customer_email`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_by_checkout` ON `orders` (`checkout_id`);--> statement-breakpoint
CREATE INDEX `orders_by_slot` ON `orders` (`bake_sale_id`,`slot_id`,`id`);--> statement-breakpoint
CREATE INDEX `orders_to_be_paid` ON `orders` (`customer_email`) WHERE "orders"."status" IN ('confirmed', 'ready') AND "orders"."payment_method" = 'pay_on_collection';--> statement-breakpoint
CREATE INDEX `orders_not_collected` ON `orders` (`customer_email`) WHERE "orders"."status" = 'no_show';--> statement-breakpoint
CREATE INDEX `orders_on_hold` ON `orders` (`hold_expires_at`) WHERE "orders"."status" = 'awaiting_payment';--> statement-breakpoint
ALTER TABLE `slots` ADD `fulfilment` text DEFAULT 'collection' NOT NULL;