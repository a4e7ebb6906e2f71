ALTER TABLE `waiting_list` ADD `asked_for` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `waiting_list` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `basket_lines` ADD `offer_id` text REFERENCES waiting_list(id);--> statement-breakpoint
CREATE INDEX `basket_lines_by_offer` ON `basket_lines` (`offer_id`);