import type { OrderStatus } from '#contracts/model/order.ts'

/**
 * The life of an order: from each status, those that it may go on to. A ready order that was not ready after all, and one that was marked as
 * collected by mistake, go back. The trigger `orders_live_in_order` holds the same table.
 */
const TRANSITIONS: Record<OrderStatus, readonly OrderStatus[]> = {
  awaiting_payment: ['confirmed', 'expired', 'cancelled'],
  confirmed: ['ready', 'collected', 'delivered', 'no_show', 'cancelled'],
  ready: ['confirmed', 'collected', 'delivered', 'no_show', 'cancelled'],
  collected: ['ready'],
  delivered: ['ready'],
  no_show: ['ready', 'collected', 'delivered'],
  expired: ['confirmed'],
  cancelled: [],
}

export const mayBecome = (from: OrderStatus, to: OrderStatus) => TRANSITIONS[from].includes(to)

/** What has not been handed over yet, and can still be changed. */
export const isInHand = (status: OrderStatus) =>
  status === 'awaiting_payment' || status === 'confirmed' || status === 'ready'
