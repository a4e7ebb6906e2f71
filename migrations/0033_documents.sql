CREATE TABLE `document_dues` (
	`order_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`order_version` integer NOT NULL,
	`kind` text NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`issued_at` integer NOT NULL,
	`tax_point_at` integer NOT NULL,
	`gross_pence` integer NOT NULL,
	`vat_pence` integer NOT NULL,
	`customer_name` text,
	`customer_address` text,
	`content` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_kind" CHECK("documents"."kind" IN ('receipt', 'credit_note')),
	CONSTRAINT "document_amount" CHECK("documents"."gross_pence" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number_unique` ON `documents` (`number`);--> statement-breakpoint
CREATE INDEX `documents_of_people` ON `documents` (`issued_at`) WHERE "documents"."customer_name" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_of_order` ON `documents` (`order_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_by_number` ON `documents` (`kind`,`sequence`);