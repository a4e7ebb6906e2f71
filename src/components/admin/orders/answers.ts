import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order, OrderStatus } from '#contracts/model/order.ts'
import type { SignedOut } from '#components/account/form/submit.ts'
import type { Trouble } from '#components/shop/form/trouble.ts'
import type { Mark } from './words.ts'

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

/** All that is owed, as it was taken at the table. */
export type Taken = { amountPence: number; method: 'cash' | 'card_reader' }

/** Marks one order of a list. One that throws could not reach the bakery. */
export type MarkOrder = (order: Order, mark: Mark) => Promise<MarkAnswer | SignedOut | Trouble>

/** Takes what is owed of one order of a list. */
export type TakeForOrder = (order: Order, taken: Taken) => Promise<PayAnswer | SignedOut | Trouble>
