ALTER TABLE `waiting_list` ADD `asked_for` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `waiting_list` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `basket_lines` ADD `offer_id` text REFERENCES waiting_list(id);