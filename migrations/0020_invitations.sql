CREATE TABLE `staff_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	CONSTRAINT "staff_invitation_role" CHECK("staff_invitations"."role" IN ('staff', 'admin')),
	CONSTRAINT "staff_invitation_email" CHECK("staff_invitations"."email" = lower("staff_invitations"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitations_open` ON `staff_invitations` (`email`) WHERE "staff_invitations"."accepted_at" IS NULL AND "staff_invitations"."revoked_at" IS NULL;--> statement-breakpoint
CREATE INDEX `staff_invitations_by_email` ON `staff_invitations` (`email`);--> statement-breakpoint
CREATE INDEX `staff_invitations_by_time` ON `staff_invitations` (`invited_at`,`id`) WHERE "staff_invitations"."revoked_at" IS NULL;