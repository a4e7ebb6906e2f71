CREATE TABLE `gift_card_money` (
	`id` text PRIMARY KEY NOT NULL,
	`purchase_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`reference` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`purchase_id`) REFERENCES `gift_card_purchases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gift_card_money_kind" CHECK("gift_card_money"."kind" IN ('payment', 'refund', 'dispute')),
	CONSTRAINT "gift_card_money_moves" CHECK("gift_card_money"."amount_pence" <> 0)
);
--> statement-breakpoint
CREATE INDEX `gift_card_money_by_purchase` ON `gift_card_money` (`purchase_id`);--> statement-breakpoint
CREATE INDEX `gift_card_money_by_reference` ON `gift_card_money` (`reference`);--> statement-breakpoint
CREATE INDEX `gift_card_money_by_time` ON `gift_card_money` (`at`);--> statement-breakpoint
CREATE TABLE `gift_card_purchases` (
	`id` text PRIMARY KEY NOT NULL,
	`form_key` text NOT NULL,
	`buyer_name` text NOT NULL,
	`buyer_email` text NOT NULL,
	`recipient_email` text NOT NULL,
	`message` text NOT NULL,
	`send_on` text,
	`created_at` integer NOT NULL,
	`paid_at` integer,
	FOREIGN KEY (`id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gift_card_purchases_by_form` ON `gift_card_purchases` (`form_key`);--> statement-breakpoint
CREATE INDEX `gift_card_purchases_by_buyer` ON `gift_card_purchases` (`buyer_email`,`created_at`);--> statement-breakpoint
CREATE INDEX `gift_card_purchases_by_recipient` ON `gift_card_purchases` (`recipient_email`,`created_at`);--> statement-breakpoint
CREATE INDEX `gift_card_purchases_of_buyers` ON `gift_card_purchases` (`created_at`) WHERE substr("gift_card_purchases"."buyer_email", -15) <> '@erased.invalid';--> statement-breakpoint
CREATE INDEX `gift_card_purchases_unpaid` ON `gift_card_purchases` (`created_at`) WHERE "gift_card_purchases"."paid_at" IS NULL AND substr("gift_card_purchases"."buyer_email", -15) <> '@erased.invalid';--> statement-breakpoint
CREATE INDEX `gift_card_purchases_of_recipients` ON `gift_card_purchases` (`created_at`) WHERE substr("gift_card_purchases"."recipient_email", -15) <> '@erased.invalid';