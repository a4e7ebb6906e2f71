CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`analytics` integer NOT NULL,
	`marketing_email` integer NOT NULL,
	`policy_version` text NOT NULL,
	`decided_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_by_owner` ON `consents` (`owner`,`decided_at`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`customer_id` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL,
	`letter` text,
	`vendor_removed_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasures_unfinished` ON `erasures` (`erased_at`) WHERE "erasures"."vendor_removed_at" IS NULL OR "erasures"."letter" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `waiting_list_by_email` ON `waiting_list` (`email`,`joined_at`,`id`);