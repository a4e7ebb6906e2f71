CREATE TABLE `reminder_refusals` (
	`owner` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
