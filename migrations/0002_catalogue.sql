CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_name_unique` ON `categories` (`name`);--> statement-breakpoint
ALTER TABLE `products` ADD `category_id` text REFERENCES categories(id);--> statement-breakpoint
ALTER TABLE `products` ADD `storage` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`category_id`);--> statement-breakpoint
ALTER TABLE `variants` ADD `weight_grams` integer;--> statement-breakpoint

-- What stood on a product as a word becomes a shelf of its own.
INSERT INTO `categories` (`id`, `slug`, `name`, `description`, `position`)
SELECT
  lower(substr(`hex`, 1, 8) || '-' || substr(`hex`, 9, 4) || '-4' || substr(`hex`, 14, 3) || '-8' || substr(`hex`, 18, 3) || '-' || substr(`hex`, 21, 12)),
  replace(lower(`category`), ' ', '-'),
  `category`,
  '',
  row_number() OVER (ORDER BY `first`) - 1
FROM (SELECT `category`, min(rowid) AS `first`, hex(randomblob(16)) AS `hex` FROM `products` GROUP BY `category`);
--> statement-breakpoint
UPDATE `products` SET `category_id` = (SELECT `id` FROM `categories` WHERE `categories`.`name` = `products`.`category`);
