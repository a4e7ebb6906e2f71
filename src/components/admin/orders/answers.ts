import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order, OrderStatus } from '#contracts/model/order.ts'

/** Somebody was faster: the order is in another state by now. */
export type InAnotherState = { kind: 'order_state'; data: { status: OrderStatus } }

/** Nobody deletes an order; its address was wrong. */
export type NoSuchOrder = { kind: 'order_not_found' }

export type MarkAnswer = { kind: 'done'; order: Order } | InAnotherState | NoSuchOrder

export type PayAnswer =
  | { kind: 'done'; entry: LedgerEntry }
  | { kind: 'more_than_owed'; data: { balancePence: number } }
  | InAnotherState
  | NoSuchOrder
