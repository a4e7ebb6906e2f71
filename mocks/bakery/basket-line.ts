import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { BasketLine } from '#contracts/model/basket.ts'

/** A menu item in a basket while all is well with it. */
export const basketLineOf = (item: MenuItem, quantity: number): BasketLine => ({
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
})
