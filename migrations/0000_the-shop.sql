CREATE TABLE `bake_sales` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`location_id` text NOT NULL,
	`title` text NOT NULL,
	`intro` text NOT NULL,
	`on_date` text NOT NULL,
	`opens_at` integer NOT NULL,
	`cutoff_at` integer NOT NULL,
	`collection_starts_at` integer NOT NULL,
	`collection_ends_at` integer NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`location_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bake_sale_status" CHECK("bake_sales"."status" IN ('draft', 'published', 'completed', 'cancelled')),
	CONSTRAINT "bake_sale_times_in_order" CHECK("bake_sales"."opens_at" < "bake_sales"."cutoff_at" AND "bake_sales"."cutoff_at" <= "bake_sales"."collection_starts_at" AND "bake_sales"."collection_starts_at" < "bake_sales"."collection_ends_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bake_sales_slug_unique` ON `bake_sales` (`slug`);--> statement-breakpoint
CREATE INDEX `bake_sales_by_collection` ON `bake_sales` (`status`,`collection_ends_at`,`id`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_entries_by_order` ON `ledger_entries` (`order_id`);--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`address_lines` text NOT NULL,
	`postcode` text NOT NULL,
	`directions` text NOT NULL,
	`accessibility` text NOT NULL,
	`map_url` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_slug_unique` ON `locations` (`slug`);--> statement-breakpoint
CREATE TABLE `menu_items` (
	`id` text PRIMARY KEY NOT NULL,
	`bake_sale_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`position` integer NOT NULL,
	`price_pence` integer NOT NULL,
	`capacity` integer NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	`per_customer_limit` integer NOT NULL,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "menu_item_never_oversold" CHECK("menu_items"."reserved" BETWEEN 0 AND "menu_items"."capacity"),
	CONSTRAINT "menu_item_price" CHECK("menu_items"."price_pence" >= 0)
);
--> statement-breakpoint
CREATE INDEX `menu_items_by_bake_sale` ON `menu_items` (`bake_sale_id`,`position`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`menu_item_id` text NOT NULL,
	`product_name` text NOT NULL,
	`variant_name` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_pence` integer NOT NULL,
	`line_pence` integer NOT NULL,
	`vat_class` text NOT NULL,
	`vat_pence` integer NOT NULL,
	`ingredients` text NOT NULL,
	`allergens` text NOT NULL,
	`may_contain` text NOT NULL,
	PRIMARY KEY(`order_id`, `position`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`menu_item_id`) REFERENCES `menu_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_line_quantity" CHECK("order_lines"."quantity" BETWEEN 1 AND 99),
	CONSTRAINT "order_line_adds_up" CHECK("order_lines"."line_pence" = "order_lines"."quantity" * "order_lines"."unit_price_pence")
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`bake_sale_id` text NOT NULL,
	`slot_id` text NOT NULL,
	`status` text NOT NULL,
	`placed_at` integer NOT NULL,
	`customer_name` text NOT NULL,
	`customer_email` text NOT NULL,
	`customer_phone` text,
	`note` text,
	`payment_method` text NOT NULL,
	`total_pence` integer NOT NULL,
	`vat_pence` integer NOT NULL,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_status" CHECK("orders"."status" IN ('awaiting_payment', 'confirmed', 'ready', 'collected', 'delivered', 'expired', 'cancelled', 'no_show'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_idempotencyKey_unique` ON `orders` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `orders_by_customer` ON `orders` (`bake_sale_id`,`customer_email`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`order_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`available_at` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` integer,
	`parked_at` integer,
	`last_error` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`available_at`) WHERE "outbox"."delivered_at" IS NULL AND "outbox"."parked_at" IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_by_order` ON `outbox` (`order_id`);--> statement-breakpoint
CREATE TABLE `product_ingredients` (
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`allergens` text NOT NULL,
	PRIMARY KEY(`product_id`, `position`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`category` text NOT NULL,
	`picture_src` text,
	`picture_alt` text,
	`vat_class` text NOT NULL,
	`may_contain` text NOT NULL,
	CONSTRAINT "product_vat_class" CHECK("products"."vat_class" IN ('zero', 'standard'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug_unique` ON `products` (`slug`);--> statement-breakpoint
CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`bake_sale_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`capacity` integer NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_never_overfilled" CHECK("slots"."reserved" BETWEEN 0 AND "slots"."capacity")
);
--> statement-breakpoint
CREATE INDEX `slots_by_bake_sale` ON `slots` (`bake_sale_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `variants_by_product` ON `variants` (`product_id`);