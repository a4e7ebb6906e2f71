ALTER TABLE `sessions` ADD `vouched_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `vouch_due_at` integer;