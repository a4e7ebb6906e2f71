CREATE TABLE `announced_sales` (
	`bake_sale_id` text PRIMARY KEY NOT NULL,
	`through` text DEFAULT '' NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`bake_sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `data_exports` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`prepared_at` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_exports_asked` ON `data_exports` (`customer_id`) WHERE "data_exports"."prepared_at" IS NULL;--> statement-breakpoint
CREATE INDEX `data_exports_by_customer` ON `data_exports` (`customer_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `data_exports_to_prepare` ON `data_exports` (`asked_at`) WHERE "data_exports"."prepared_at" IS NULL;--> statement-breakpoint
CREATE INDEX `data_exports_by_end` ON `data_exports` (`expires_at`);--> statement-breakpoint
CREATE INDEX `waiting_list_of_people` ON `waiting_list` (`joined_at`) WHERE substr("waiting_list"."email", -15) <> '@erased.invalid';--> statement-breakpoint
CREATE INDEX `orders_of_people` ON `orders` (`placed_at`) WHERE substr("orders"."customer_email", -15) <> '@erased.invalid';--> statement-breakpoint
CREATE INDEX `contact_messages_by_time` ON `contact_messages` (`sent_at`);--> statement-breakpoint
CREATE INDEX `audit_entries_with_address` ON `audit_entries` (`at`) WHERE "audit_entries"."ip" IS NOT NULL AND substr("audit_entries"."ip", -1) NOT IN ('x', '…');--> statement-breakpoint
CREATE INDEX `outbox_delivered` ON `outbox` (`delivered_at`) WHERE "outbox"."delivered_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `consents_to_letters` ON `consents` (`owner`) WHERE "consents"."marketing_email" = 1;--> statement-breakpoint
CREATE INDEX `recovery_codes_used` ON `recovery_codes` (`used_at`) WHERE "recovery_codes"."used_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_revoked` ON `sessions` (`revoked_at`) WHERE "sessions"."revoked_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `staff_invitations_by_end` ON `staff_invitations` (`expires_at`);