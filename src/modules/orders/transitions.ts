import type { OrderStatus } from '#contracts/model/order.ts'

/** What its customer may still change, until the cutoff. */
export const isOpenOrder = (status: OrderStatus) => status === 'confirmed' || status === 'awaiting_payment'

/** What holds its units and its place, and is still to be handed over. */
export const LIVING = ['awaiting_payment', 'confirmed', 'ready'] as const satisfies OrderStatus[]
