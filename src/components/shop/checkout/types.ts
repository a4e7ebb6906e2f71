import type { placeOrder } from '#actions/checkout.ts'

/** What the action answers when it does not take an order. */
export type ActionableError = NonNullable<Awaited<ReturnType<typeof placeOrder>>[0]>
