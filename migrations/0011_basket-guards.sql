-- A basket holds no more than a checkout takes: 50 lines, of 10 bake sales. What does not fit any more is left out, so that two tabs cannot fill it
-- beyond that, and two baskets that become one keep what there is room for. `BASKET_LINES` and `BASKET_BAKE_SALES` say the same; a test compares them.
CREATE TRIGGER `basket_lines_as_many_as_fit` BEFORE INSERT ON `basket_lines`
WHEN NOT EXISTS (SELECT 1 FROM `basket_lines` WHERE `basket_id` = NEW.`basket_id` AND `menu_item_id` = NEW.`menu_item_id`)
AND (
  (SELECT count(*) FROM `basket_lines` WHERE `basket_id` = NEW.`basket_id`) >= 50
  OR (
    SELECT count(DISTINCT `bake_sale_id`) FROM `menu_items`
    WHERE `id` IN (SELECT `menu_item_id` FROM `basket_lines` WHERE `basket_id` = NEW.`basket_id` UNION SELECT NEW.`menu_item_id`)
  ) > 10
)
BEGIN
  SELECT RAISE(IGNORE);
END;
