CREATE TABLE `letter_slices` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`available_at` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_slices_one_at_a_time` ON `letter_slices` (("closed_at" IS NULL)) WHERE "closed_at" IS NULL;--> statement-breakpoint
CREATE INDEX `letter_slices_closed` ON `letter_slices` (`closed_at`) WHERE "letter_slices"."closed_at" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `vendor_outages` (
	`id` text PRIMARY KEY NOT NULL,
	`vendor` text NOT NULL,
	`began_at` integer NOT NULL,
	`last_failed_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`reason` text NOT NULL,
	`told_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendor_outages_open` ON `vendor_outages` (`vendor`) WHERE "vendor_outages"."ended_at" IS NULL;--> statement-breakpoint
CREATE TABLE `reminder_refusals` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `reconciliations` ADD `day` text;--> statement-breakpoint
CREATE INDEX `reconciliations_of_all` ON `reconciliations` (`ran_at`) WHERE "reconciliations"."day" IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_by_time` ON `outbox` (`created_at`,`id`);