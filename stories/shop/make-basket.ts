import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { basketLineOf } from '#mocks/bakery/basket-line.ts'
import { NOW } from '#mocks/now.ts'

type Wish = [sale: BakeSaleDetail, quantities: Record<number, number>]

/** A basket as the bakery answers it, from menu items by their place on the menu of each bake sale. */
export function makeBasket(...wishes: Wish[]): Basket {
  const bakeSales = wishes.map(([{ menu, slots: _slots, ...bakeSale }, quantities]) => {
    const lines = Object.entries(quantities).map(([place, quantity]) => {
      const item = menu[Number(place)]
      if (!item) throw new Error(`The menu has no item ${place}.`)
      return basketLineOf(item, quantity)
    })
    return { bakeSale, lines, subtotalPence: lines.reduce((sum, { linePence }) => sum + linePence, 0) }
  })
  return {
    id: 'b5d1d7de-6a05-4cf7-9f0c-0f2f4f0f6c11',
    bakeSales,
    voucherCode: null,
    voucherProblem: null,
    discountPence: 0,
    totalPence: bakeSales
      .filter(({ bakeSale }) => bakeSale.state === 'open')
      .reduce((sum, { subtotalPence }) => sum + subtotalPence, 0),
    changedAt: NOW,
  }
}
