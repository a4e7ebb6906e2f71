import { operations } from '#platform/operations.ts'

const later = () => {
  throw new Error('Baskets are not kept yet.')
}
export const setLine = operations.basket.setLine.handler(later)
export const clearBasket = operations.basket.clear.handler(later)
export const applyVoucher = operations.basket.applyVoucher.handler(later)
export const removeVoucher = operations.basket.removeVoucher.handler(later)
