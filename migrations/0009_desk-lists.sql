CREATE INDEX `orders_by_time` ON `orders` (`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_status` ON `orders` (`status`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_name` ON `orders` (lower("customer_name"),`id`);--> statement-breakpoint
CREATE INDEX `slots_by_time` ON `slots` (`starts_at`,`id`);--> statement-breakpoint

-- Written by hand, because drizzle-kit splits an expression at its commas: what comes after the first name.
CREATE INDEX `orders_by_surname` ON `orders` (lower(substr("customer_name", instr("customer_name", ' ') + 1)));
