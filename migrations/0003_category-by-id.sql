ALTER TABLE `products` DROP COLUMN `category`;--> statement-breakpoint

-- A product stands on a shelf.
CREATE TRIGGER `products_have_a_category` BEFORE INSERT ON `products`
WHEN NEW.`category_id` IS NULL
BEGIN
  SELECT RAISE(ABORT, 'product_without_category');
END;
--> statement-breakpoint
CREATE TRIGGER `products_keep_a_category` BEFORE UPDATE OF `category_id` ON `products`
WHEN NEW.`category_id` IS NULL
BEGIN
  SELECT RAISE(ABORT, 'product_without_category');
END;
