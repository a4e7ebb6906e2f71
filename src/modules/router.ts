import { getAvailability, getBakeSale, listBakeSales, listDeliveryAreas } from '#modules/bake-sales/procedures.ts'
import { applyVoucher, clearBasket, getBasket, removeVoucher, setLine } from '#modules/basket/procedures.ts'
import { getProduct, listCategories, listOffers, listProducts } from '#modules/catalogue/procedures.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { quote } from '#modules/checkout/quote.ts'
import { getPost, listFaqs, listPosts, sendMessage } from '#modules/content/procedures.ts'
import { getPlan } from '#modules/bake-plan/procedures.ts'
import { cancelOrder, changeSlot, editOrder, getOrder } from '#modules/orders/procedures.ts'
import { resolveMove } from '#modules/orders/resolve-move.ts'
import { createBakeSale, updateBakeSale } from '#modules/staff-bake-sales/editing.ts'
import {
  cancelBakeSale,
  cloneBakeSale,
  completeBakeSale,
  listAllBakeSales,
  moveBakeSale,
  publishBakeSale,
} from '#modules/staff-bake-sales/procedures.ts'
import { confirmCannotBake, previewCannotBake } from '#modules/cannot-bake/procedures.ts'
import { getStatement } from '#modules/ledger/procedures.ts'
import { getAnyOrder, listAllOrders } from '#modules/staff-orders/list.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { createVoucher, disableVoucher, listVouchers } from '#modules/vouchers/procedures.ts'

/** The operations of the contract that are real; the board lists the others. */
export const router = {
  catalogue: { listCategories, list: listProducts, get: getProduct, listOffers },
  bakeSales: { list: listBakeSales, get: getBakeSale, getAvailability, listDeliveryAreas },
  basket: { get: getBasket, setLine, clear: clearBasket, applyVoucher, removeVoucher },
  checkout: { placeOrder, placeOrders, quote },
  orders: { get: getOrder, edit: editOrder, changeSlot, cancel: cancelOrder, resolveMove },
  content: { listPosts, getPost, listFaqs, sendMessage },
  staff: {
    bakeSales: {
      list: listAllBakeSales,
      create: createBakeSale,
      update: updateBakeSale,
      publish: publishBakeSale,
      clone: cloneBakeSale,
      move: moveBakeSale,
      cancel: cancelBakeSale,
      complete: completeBakeSale,
      getPlan,
    },
    orders: {
      list: listAllOrders,
      get: getAnyOrder,
      edit: editAnyOrder,
      setStatus: setOrderStatus,
      recordPayment,
      cancel: cancelAnyOrder,
      previewCannotBake,
      confirmCannotBake,
      getStatement,
    },
    vouchers: { list: listVouchers, create: createVoucher, disable: disableVoucher },
  },
}
