import { getBakeSale, listBakeSales } from '#modules/bake-sales/procedures.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { getOrder } from '#modules/orders/procedures.ts'

/** The operations of the contract that are real; the board lists the others. */
export const router = {
  bakeSales: { list: listBakeSales, get: getBakeSale },
  checkout: { placeOrder },
  orders: { get: getOrder },
}
