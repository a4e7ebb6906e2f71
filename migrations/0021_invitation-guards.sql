-- What invitations to the staff rest on (decision 029).

-- Who is one of the staff already is not invited: their role is changed.
CREATE TRIGGER `staff_invitations_for_others` BEFORE INSERT ON `staff_invitations`
WHEN EXISTS (SELECT 1 FROM `customers` WHERE `email` = NEW.`email` AND `role` <> 'customer')
BEGIN
  SELECT RAISE(ABORT, 'already_staff');
END;
--> statement-breakpoint

-- A link works once, in its time, and not after it was taken back.
CREATE TRIGGER `staff_invitations_end_once` BEFORE UPDATE OF `accepted_at`, `revoked_at` ON `staff_invitations`
WHEN (OLD.`accepted_at` IS NOT NULL OR OLD.`revoked_at` IS NOT NULL)
  AND (NEW.`accepted_at` IS NOT OLD.`accepted_at` OR NEW.`revoked_at` IS NOT OLD.`revoked_at`)
  OR NEW.`accepted_at` IS NOT OLD.`accepted_at` AND NEW.`accepted_at` >= OLD.`expires_at`
BEGIN
  SELECT RAISE(ABORT, 'invitation_is_over');
END;
--> statement-breakpoint

-- Nobody is made more than they were invited to be, and no link lasts longer than it was told.
CREATE TRIGGER `staff_invitations_are_facts` BEFORE UPDATE OF `id`, `role`, `invited_by`, `invited_at`, `expires_at` ON `staff_invitations`
BEGIN
  SELECT RAISE(ABORT, 'invitation_is_a_fact');
END;
