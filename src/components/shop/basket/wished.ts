import type { BakeSaleSummary, MenuItem } from '#contracts/model/bake-sale.ts'
import type { Wish } from './shown.ts'

/** A number of a menu item, as it is wanted from the menu: nothing but the menu is known of it. */
export const wishFor = (bakeSale: BakeSaleSummary, item: MenuItem, quantity: number): Wish => ({
  quantity,
  bakeSale,
  line: {
    menuItemId: item.id,
    productSlug: item.product.slug,
    productName: item.product.name,
    variantName: item.variantName,
    picture: item.product.picture,
    allergens: item.product.allergens,
    mayContain: item.product.mayContain,
    quantity,
    unitPricePence: item.pricePence,
    linePence: item.pricePence * quantity,
    left: item.left,
    perCustomerLimit: item.perCustomerLimit,
    problem: null,
    next: null,
    canWait: false,
    offerToken: null,
  },
})
