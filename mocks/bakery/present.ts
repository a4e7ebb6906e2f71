import type { BakeSaleDetail, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Product } from '#contracts/model/product.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import type { Bakery, BakeryProduct, BakerySale } from './types.ts'

/** A product as a menu shows it. */
export function shownOf({ variants: _variants, storage: _storage, ...product }: BakeryProduct): Product {
  return product
}

/** A bake sale of the bakery as a list shows it at a moment. */
export function summaryOf(bakery: Bakery, sale: BakerySale, now: Date): BakeSaleSummary {
  const { status: _status, locationId, menu: _menu, slots: _slots, ...words } = sale
  const location = bakery.locations.find(({ id }) => id === locationId)
  if (!location) throw new Error(`${sale.slug} is at a location that does not exist.`)
  return { ...words, state: bakeSaleStateAt(sale, now), location }
}

/** A bake sale with its menu and slots as customers see it at a moment. */
export function detailOf(bakery: Bakery, sale: BakerySale, now: Date): BakeSaleDetail {
  return {
    ...summaryOf(bakery, sale, now),
    menu: sale.menu.map(({ variantId, capacity, reserved, ...item }) => {
      const found = bakery.products.find(({ variants }) => variants.some(({ id }) => id === variantId))
      const variant = found?.variants.find(({ id }) => id === variantId)
      if (!found || !variant) throw new Error(`${sale.slug} offers a variant that does not exist.`)
      return { ...item, product: shownOf(found), variantName: variant.name, left: capacity - reserved }
    }),
    slots: sale.slots.map(({ capacity, reserved, ...slot }) => ({ ...slot, left: capacity - reserved })),
  }
}
