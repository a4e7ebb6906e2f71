import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { clearBasket, setQuantity } from '#components/shop/basket/store.ts'

/** Puts menu items into the basket, by their place on the menu. */
export function fillBasket(sale: BakeSaleDetail, quantities: Record<number, number>) {
  clearBasket(sale.id)
  for (const [place, quantity] of Object.entries(quantities)) {
    const item = sale.menu[Number(place)]
    if (!item) throw new Error(`The menu has no item ${place}.`)
    setQuantity(sale, item.id, quantity)
  }
}
