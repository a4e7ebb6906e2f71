import type { BakeSaleDetail, MenuItem } from '#contracts/model/bake-sale.ts'
import type { Basket, BasketLine, LineProblem } from '#contracts/model/basket.ts'
import { basketLineOf } from '#mocks/bakery/basket-line.ts'
import { NOW } from '#mocks/now.ts'
import { createWorld } from '#mocks/world.ts'
import { adopt, forget } from '#components/shop/basket/answers.ts'

type Wish = [sale: BakeSaleDetail, quantities: Record<number, number>]

function problemOf(sale: BakeSaleDetail, item: MenuItem, quantity: number): LineProblem | null {
  if (sale.state === 'cancelled') return { kind: 'cancelled' }
  if (sale.state === 'scheduled') return { kind: 'not_open', opensAt: sale.opensAt }
  if (sale.state !== 'open') return { kind: 'closed', cutoffAt: sale.cutoffAt }
  if (item.left === 0) return { kind: 'sold_out' }
  if (quantity > item.perCustomerLimit) return { kind: 'limit', limit: item.perCustomerLimit }
  return quantity > item.left ? { kind: 'not_enough', left: item.left } : null
}

/** A basket as the bakery answers it, from menu items by their place on the menu of each bake sale. */
export function makeBasket(...wishes: Wish[]): Basket {
  const bakeSales = wishes.map(([sale, quantities]) => {
    const { menu, slots: _slots, ...bakeSale } = sale
    const lines = Object.entries(quantities).map(([place, quantity]) => {
      const item = menu[Number(place)]
      if (!item) throw new Error(`The menu has no item ${place}.`)
      const problem = problemOf(sale, item, quantity)
      return { ...basketLineOf(item, quantity), problem, canWait: problem?.kind === 'sold_out' }
    })
    return {
      bakeSale,
      lines,
      subtotalPence: lines.reduce((sum, { linePence, problem }) => sum + (problem ? 0 : linePence), 0),
    }
  })
  return {
    id: 'b5d1d7de-6a05-4cf7-9f0c-0f2f4f0f6c11',
    bakeSales,
    voucherCode: null,
    voucherProblem: null,
    discountPence: 0,
    totalPence: bakeSales.reduce((sum, { subtotalPence }) => sum + subtotalPence, 0),
    changedAt: NOW,
  }
}

/** The same basket with something else about each of its lines. */
export const withLines = (basket: Basket, changed: (line: BasketLine) => Partial<BasketLine>): Basket => ({
  ...basket,
  bakeSales: basket.bakeSales.map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, ...changed(line) })),
  })),
})

/** What one finds of a menu item on another menu: the next date that has it. */
export function nextOn({ menu, slots: _slots, ...bakeSale }: BakeSaleDetail, { productSlug }: BasketLine) {
  const item = menu.find(({ product, left }) => product.slug === productSlug && left > 0)
  return item ? { menuItemId: item.id, bakeSale } : null
}

/** This browser has the basket of the bakery. */
export function keepBasket(basket: Basket) {
  forget()
  adopt(basket)
}

/** A mock world whose bakery has this basket. */
export function worldWith({ bakeSales, voucherCode }: Basket) {
  const world = createWorld()
  world.basket = {
    units: new Map(bakeSales.flatMap(({ lines }) => lines.map(({ menuItemId, quantity }) => [menuItemId, quantity]))),
    offers: new Map(),
    voucherCode,
  }
  return world
}
