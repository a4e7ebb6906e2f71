import type { Bakery } from '../../mocks/bakery/types.ts'

const PLENTY = 1_000_000

/** The bakery with room for as many orders as a benchmark can place. */
export const benchBakery = (bakery: Bakery): Bakery => ({
  ...bakery,
  bakeSales: bakery.bakeSales.map((sale) => ({
    ...sale,
    menu: sale.menu.map((item) => ({ ...item, capacity: PLENTY })),
    slots: sale.slots.map((slot) => ({ ...slot, capacity: PLENTY })),
  })),
})
