import { getBakeSale, listBakeSales } from './api/bake-sales.ts'
import { placeOrder } from './api/checkout.ts'
import { getOrder } from './api/orders.ts'

/** Everything the system promises, by area. */
export const contract = {
  bakeSales: { list: listBakeSales, get: getBakeSale },
  checkout: { placeOrder },
  orders: { get: getOrder },
}
