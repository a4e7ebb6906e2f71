import type { OrderStatus } from '#contracts/model/order.ts'

/** How far an order is, as its customer is told. */
export const STATUS_WORDS = {
  awaiting_payment: 'Waiting for your payment',
  confirmed: 'In the book',
  ready: 'Ready for you',
  collected: 'Collected. Enjoy it!',
  delivered: 'Delivered. Enjoy it!',
  expired: 'Not paid in time',
  cancelled: 'Cancelled',
  no_show: 'Not collected',
} satisfies Record<OrderStatus, string>
