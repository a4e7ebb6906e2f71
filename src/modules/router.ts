import { getBakeSale, listBakeSales } from '#modules/bake-sales/procedures.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { getOrder } from '#modules/orders/procedures.ts'
import { operations } from '#platform/operations.ts'

/** The contract, kept. */
export const router = operations.router({
  bakeSales: { list: listBakeSales, get: getBakeSale },
  checkout: { placeOrder },
  orders: { get: getOrder },
})
