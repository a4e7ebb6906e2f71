-- What a waiting list rests on (decision 026). Who waited before this asked for what stands there.
UPDATE `waiting_list` SET `asked_for` = `quantity`, `changed_at` = `joined_at` WHERE `asked_for` = 0;
--> statement-breakpoint

-- One waits for what can still be ordered.
CREATE TRIGGER `waiting_list_joined_while_open` BEFORE INSERT ON `waiting_list`
WHEN NEW.`status` <> 'waiting' OR NOT EXISTS (
  SELECT 1 FROM `menu_items` JOIN `bake_sales` ON `bake_sales`.`id` = `bake_sale_id`
  WHERE `menu_items`.`id` = NEW.`menu_item_id` AND `status` = 'published' AND `opens_at` <= NEW.`changed_at` AND NEW.`changed_at` < `cutoff_at`
)
BEGIN
  SELECT RAISE(ABORT, 'waiting_list_closed');
END;
--> statement-breakpoint

-- The life of a place in the line. An offer is made once, and ends once.
CREATE TRIGGER `waiting_list_life` BEFORE UPDATE OF `status` ON `waiting_list`
WHEN OLD.`status` || ' ' || NEW.`status` NOT IN ('waiting offered', 'waiting left', 'offered taken', 'offered passed', 'offered left')
BEGIN
  SELECT RAISE(ABORT, 'waiting_list_state');
END;
--> statement-breakpoint

-- Nobody is passed over: who has waited for longest is offered first.
CREATE TRIGGER `waiting_list_in_turn` BEFORE UPDATE OF `status` ON `waiting_list`
WHEN NEW.`status` = 'offered' AND EXISTS (
  SELECT 1 FROM `waiting_list`
  WHERE `menu_item_id` = NEW.`menu_item_id` AND `status` = 'waiting' AND (`joined_at`, `id`) < (NEW.`joined_at`, NEW.`id`)
)
BEGIN
  SELECT RAISE(ABORT, 'waiting_list_turn');
END;
--> statement-breakpoint

-- An offer can be taken for some time, and never past the cutoff, nor behind a plan.
CREATE TRIGGER `waiting_list_offers_while_open` BEFORE UPDATE OF `status` ON `waiting_list`
WHEN NEW.`status` = 'offered' AND NOT EXISTS (
  SELECT 1 FROM `menu_items` JOIN `bake_sales` ON `bake_sales`.`id` = `bake_sale_id`
  WHERE `menu_items`.`id` = NEW.`menu_item_id` AND `status` = 'published' AND `opens_at` <= NEW.`changed_at`
    AND NEW.`changed_at` < NEW.`offered_until` AND NEW.`offered_until` <= `cutoff_at`
    AND NOT EXISTS (SELECT 1 FROM `bake_plans` WHERE `bake_plans`.`bake_sale_id` = `bake_sales`.`id`)
)
BEGIN
  SELECT RAISE(ABORT, 'waiting_list_closed');
END;
--> statement-breakpoint

-- An offer that has run out buys nothing.
CREATE TRIGGER `waiting_list_taken_in_time` BEFORE UPDATE OF `status` ON `waiting_list`
WHEN NEW.`status` = 'taken' AND NEW.`changed_at` >= OLD.`offered_until`
BEGIN
  SELECT RAISE(ABORT, 'offer_over');
END;
--> statement-breakpoint

-- And one that stands is not taken from who has it, unless the bake sale takes no orders any more, or staff have said that it cannot be baked.
CREATE TRIGGER `waiting_list_passed_in_time` BEFORE UPDATE OF `status` ON `waiting_list`
WHEN NEW.`status` = 'passed' AND NEW.`changed_at` < OLD.`offered_until` AND EXISTS (
  SELECT 1 FROM `menu_items` JOIN `bake_sales` ON `bake_sales`.`id` = `bake_sale_id`
  WHERE `menu_items`.`id` = NEW.`menu_item_id` AND `status` = 'published' AND NEW.`changed_at` < `cutoff_at`
) AND NOT EXISTS (
  SELECT 1 FROM `audit_entries` WHERE `entity_id` = NEW.`menu_item_id` AND `action` = 'menu_item.cannot_bake'
)
BEGIN
  SELECT RAISE(ABORT, 'offer_stands');
END;
--> statement-breakpoint

-- What an offer keeps is given back by its end as it was taken: it does not change in between.
CREATE TRIGGER `waiting_list_offers_stay` BEFORE UPDATE OF `quantity`, `menu_item_id`, `offered_until` ON `waiting_list`
WHEN OLD.`status` <> 'waiting' AND (
  NEW.`quantity` <> OLD.`quantity` OR NEW.`menu_item_id` <> OLD.`menu_item_id` OR NEW.`offered_until` IS NOT OLD.`offered_until`
)
BEGIN
  SELECT RAISE(ABORT, 'offer_stands');
END;
--> statement-breakpoint

CREATE TRIGGER `waiting_list_offers_end_first` BEFORE DELETE ON `waiting_list`
WHEN OLD.`status` = 'offered'
BEGIN
  SELECT RAISE(ABORT, 'offer_stands');
END;
