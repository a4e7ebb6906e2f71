import type { BakeSaleDetail, MenuItem } from '#contracts/model/bake-sale.ts'

export type Chosen = { item: MenuItem; quantity: number }

/** What of the basket is on the menu, in the menu's order, and what is not on it any more. */
export function chosenOf(menu: BakeSaleDetail['menu'], lines: Record<string, number>) {
  const onMenu = new Set(menu.map(({ id }) => id))
  return {
    chosen: menu.flatMap((item): Chosen[] => (lines[item.id] ? [{ item, quantity: lines[item.id] ?? 0 }] : [])),
    gone: Object.keys(lines).filter((id) => !onMenu.has(id)),
  }
}
