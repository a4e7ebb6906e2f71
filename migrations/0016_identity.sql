CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`label` text NOT NULL,
	`lines` text NOT NULL,
	`postcode` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_by_customer` ON `addresses` (`customer_id`,`added_at`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`is_email_verified` integer DEFAULT false NOT NULL,
	`phone` text,
	`allergens` text DEFAULT '[]' NOT NULL,
	`role` text DEFAULT 'customer' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "customer_role" CHECK("customers"."role" IN ('customer', 'staff', 'admin')),
	CONSTRAINT "customer_email" CHECK("customers"."email" = lower("customers"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_identityId_unique` ON `customers` (`identity_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_email_unique` ON `customers` (`email`);--> statement-breakpoint
CREATE INDEX `customers_by_role` ON `customers` (`role`);--> statement-breakpoint
CREATE TABLE `identity_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`customer_id` text,
	`detail` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_proofs_by_customer` ON `identity_proofs` (`customer_id`,`kind`);--> statement-breakpoint
CREATE INDEX `identity_proofs_by_age` ON `identity_proofs` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`customer_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`customer_id`, `code_hash`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`customer_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`customer_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`is_strong` integer NOT NULL,
	`device` text NOT NULL,
	`ip` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_customer` ON `sessions` (`customer_id`,`seen_at`);--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `ip` text;--> statement-breakpoint
CREATE INDEX `orders_of_account` ON `orders` (`customer_id`,`placed_at`) WHERE "orders"."customer_id" IS NOT NULL;