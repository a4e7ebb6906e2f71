import type { BakeSaleAtDesk, BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import { summaryOf } from './present.ts'
import type { Bakery, BakerySale } from './types.ts'

/** All that the bakery makes, by name. */
const variantsOf = ({ products }: Bakery) =>
  products
    .flatMap(({ name, category, variants }) =>
      variants.map((variant) => ({ id: variant.id, category, productName: name, variantName: variant.name })),
    )
    .sort(
      (one, other) =>
        one.productName.localeCompare(other.productName) || one.variantName.localeCompare(other.variantName),
    )

/** A bake sale as the desk has it; the mock world keeps no pools and freezes no plans. */
export function atDeskOf(bakery: Bakery, sale: BakerySale, now: Date, livingOrders: number): BakeSaleAtDesk {
  const variants = variantsOf(bakery)
  return {
    ...summaryOf(bakery, sale, now),
    menu: sale.menu.map((item) => {
      const { productName = '', variantName = '' } = variants.find(({ id }) => id === item.variantId) ?? {}
      return {
        ...item,
        ...{
          productName,
          variantName,
          poolId: null,
          poolUnits: 1,
          leadTimeHours: 0,
          packed: 'packed_to_order' as const,
        },
      }
    }),
    slots: sale.slots,
    pools: [],
    isPlanned: false,
    livingOrders,
  }
}

/** What a bake sale of the bakery can be made of. */
export const choicesOf = (bakery: Bakery): BakeSaleChoices => ({
  locations: bakery.locations
    .map(({ id, slug, name, postcode }) => ({ id, slug, name, postcode }))
    .sort((one, other) => one.name.localeCompare(other.name)),
  variants: variantsOf(bakery).map(({ id, productName, variantName }) => ({ id, productName, variantName })),
})
