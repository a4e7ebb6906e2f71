CREATE TABLE `card_dues` (
	`order_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`vendor_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`due_by` integer,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disputes_vendorId_unique` ON `disputes` (`vendor_id`);--> statement-breakpoint
CREATE INDEX `disputes_by_payment` ON `disputes` (`payment_id`);--> statement-breakpoint
CREATE INDEX `disputes_open` ON `disputes` (`due_by`) WHERE "disputes"."closed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `payment_orders` (
	`payment_id` text NOT NULL,
	`order_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`payment_id`, `order_id`),
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_order_amount" CHECK("payment_orders"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE INDEX `payment_orders_by_order` ON `payment_orders` (`order_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`status` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`session_id` text,
	`url` text,
	`intent_id` text,
	`charge_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`checked_at` integer,
	CONSTRAINT "payment_amount" CHECK("payments"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_sessionId_unique` ON `payments` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_intentId_unique` ON `payments` (`intent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_chargeId_unique` ON `payments` (`charge_id`);--> statement-breakpoint
CREATE INDEX `payments_open` ON `payments` (`expires_at`) WHERE "payments"."status" = 'pending';--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`id` text PRIMARY KEY NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`ran_at` integer NOT NULL,
	`checked` integer NOT NULL,
	`vendor_pence` integer NOT NULL,
	`ledger_pence` integer NOT NULL,
	`differences` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reconciliations_by_time` ON `reconciliations` (`ran_at`,`id`);--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`vendor` text NOT NULL,
	`vendor_event_id` text NOT NULL,
	`type` text NOT NULL,
	`object_id` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 1 NOT NULL,
	`received_at` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_events_vendorEventId_unique` ON `webhook_events` (`vendor_event_id`);--> statement-breakpoint
CREATE INDEX `webhook_events_by_time` ON `webhook_events` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_events_by_status` ON `webhook_events` (`status`,`received_at`,`id`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`email` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `refunds` ADD `payment_id` text;--> statement-breakpoint
ALTER TABLE `refunds` ADD `vendor_id` text;--> statement-breakpoint
ALTER TABLE `refunds` ADD `next_at` integer;--> statement-breakpoint
ALTER TABLE `refunds` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `failure` text;--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_vendorId_unique` ON `refunds` (`vendor_id`);--> statement-breakpoint
CREATE INDEX `refunds_under_way` ON `refunds` (`next_at`) WHERE "refunds"."status" = 'pending';--> statement-breakpoint
CREATE INDEX `refunds_by_payment` ON `refunds` (`payment_id`) WHERE "refunds"."payment_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `vendor_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `outcome_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_by_vendor` ON `outbox` (`vendor_id`) WHERE "outbox"."vendor_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_parked` ON `outbox` (`parked_at`) WHERE "outbox"."parked_at" IS NOT NULL;