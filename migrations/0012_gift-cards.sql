CREATE TABLE `gift_card_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`gift_card_id` text NOT NULL,
	`ledger_entry_id` text,
	`amount_pence` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`gift_card_id`) REFERENCES `gift_cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ledger_entry_id`) REFERENCES `ledger_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gift_card_entries_ledgerEntryId_unique` ON `gift_card_entries` (`ledger_entry_id`);--> statement-breakpoint
CREATE INDEX `gift_card_entries_by_card` ON `gift_card_entries` (`gift_card_id`);--> statement-breakpoint
CREATE TABLE `gift_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code_hash` text NOT NULL,
	`code_ending` text NOT NULL,
	`initial_pence` integer NOT NULL,
	`balance_pence` integer DEFAULT 0 NOT NULL,
	`owner_email` text,
	`bought_at` integer NOT NULL,
	`expires_at` integer,
	CONSTRAINT "gift_card_kind" CHECK("gift_cards"."kind" IN ('gift_card', 'store_credit')),
	CONSTRAINT "gift_card_holds_what_it_can" CHECK("gift_cards"."balance_pence" BETWEEN 0 AND "gift_cards"."initial_pence")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gift_cards_codeHash_unique` ON `gift_cards` (`code_hash`);--> statement-breakpoint
CREATE INDEX `gift_cards_by_owner` ON `gift_cards` (`owner_email`,`bought_at`);--> statement-breakpoint
CREATE TABLE `order_words` (
	`word` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`word`, `order_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_words_by_order` ON `order_words` (`order_id`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`to` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_amount" CHECK("refunds"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`order_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `ledger_entries` ADD `gift_card_id` text REFERENCES gift_cards(id);--> statement-breakpoint
CREATE INDEX `ledger_entries_by_card` ON `ledger_entries` (`gift_card_id`) WHERE "ledger_entries"."gift_card_id" IS NOT NULL;