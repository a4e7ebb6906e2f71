-- Receipts and credit notes: numbered without a gap, written once, of an order as it is.

CREATE TRIGGER `documents_follow_each_other` BEFORE INSERT ON `documents`
WHEN NEW.`sequence` <> (SELECT coalesce(max(`sequence`), 0) + 1 FROM `documents` WHERE `kind` = NEW.`kind`)
BEGIN
  SELECT RAISE(ABORT, 'document_number');
END;
--> statement-breakpoint

CREATE TRIGGER `documents_of_an_order_follow_each_other` BEFORE INSERT ON `documents`
WHEN NEW.`position` <> (SELECT coalesce(max(`position`), 0) + 1 FROM `documents` WHERE `order_id` = NEW.`order_id`)
BEGIN
  SELECT RAISE(ABORT, 'document_number');
END;
--> statement-breakpoint

-- Somebody has changed the order since it was read: it is read again.
CREATE TRIGGER `documents_are_of_an_order_as_it_is` BEFORE INSERT ON `documents`
WHEN NEW.`order_version` <> (SELECT `version` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN
  SELECT RAISE(ABORT, 'order_has_moved_on');
END;
--> statement-breakpoint

CREATE TRIGGER `documents_never_change` BEFORE UPDATE OF
  `id`, `order_id`, `position`, `order_version`, `kind`, `sequence`, `number`, `issued_at`, `tax_point_at`, `gross_pence`, `vat_pence`, `content`
ON `documents`
BEGIN
  SELECT RAISE(ABORT, 'document_is_a_fact');
END;
--> statement-breakpoint

-- Whom one was made out to can be forgotten, and not be somebody else.
CREATE TRIGGER `documents_forget_only` BEFORE UPDATE OF `customer_name`, `customer_address` ON `documents`
WHEN NEW.`customer_name` IS NOT NULL OR NEW.`customer_address` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'document_is_a_fact');
END;
--> statement-breakpoint

CREATE TRIGGER `documents_never_go` BEFORE DELETE ON `documents`
BEGIN
  SELECT RAISE(ABORT, 'document_is_a_fact');
END;
--> statement-breakpoint

-- The books of an order that something has come for have moved: it may lack a receipt, or a credit note.
CREATE TRIGGER `ledger_entries_may_need_a_document` AFTER INSERT ON `ledger_entries`
WHEN EXISTS (
  SELECT 1 FROM `ledger_entries` WHERE `order_id` = NEW.`order_id` AND `kind` IN ('payment', 'gift_card', 'store_credit')
)
BEGIN
  INSERT INTO `document_dues` (`order_id`, `since`) VALUES (NEW.`order_id`, NEW.`at`)
  ON CONFLICT (`order_id`) DO UPDATE SET `turn` = `turn` + 1;
END;
