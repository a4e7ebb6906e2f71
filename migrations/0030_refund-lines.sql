CREATE TABLE `refund_lines` (
	`refund_id` text NOT NULL,
	`order_id` text NOT NULL,
	`menu_item_id` text NOT NULL,
	`product_name` text NOT NULL,
	`variant_name` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount_pence` integer NOT NULL,
	`vat_pence` integer NOT NULL,
	`is_restocked` integer NOT NULL,
	PRIMARY KEY(`refund_id`, `menu_item_id`),
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`menu_item_id`) REFERENCES `menu_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_line_quantity" CHECK("refund_lines"."quantity" BETWEEN 1 AND 99),
	CONSTRAINT "refund_line_amount" CHECK("refund_lines"."vat_pence" BETWEEN 0 AND "refund_lines"."amount_pence")
);
--> statement-breakpoint
CREATE INDEX `refund_lines_by_order` ON `refund_lines` (`order_id`,`menu_item_id`);