import type { placeOrders, quote } from '#actions/checkout.ts'

/** What the action answers when it does not take the orders. */
export type ActionableError = NonNullable<Awaited<ReturnType<typeof placeOrders>>[0]>

/** What a checkout would cost, as the bakery has counted it. */
export type Quote = NonNullable<Awaited<ReturnType<typeof quote>>[1]>
export type QuoteError = NonNullable<Awaited<ReturnType<typeof quote>>[0]>
