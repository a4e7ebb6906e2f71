import type { Order } from '#contracts/model/order.ts'
import { makeBakery } from './bakery/bakery.ts'
import { makeEdgeSales } from './bakery/edge-sales.ts'
import type { Bakery } from './bakery/types.ts'
import { NOW } from './now.ts'

/** Who is calling. `expired` was signed in, and is not any more. */
export const CALLERS = ['visitor', 'expired', 'customer', 'staff', 'admin'] as const
export type Caller = (typeof CALLERS)[number]

/** What the mock world remembers between two calls. */
export type World = {
  now: Date
  caller: Caller
  bakery: Bakery
  /** Orders by the token that opens them. */
  orders: Map<string, Order>
  /** What was answered under an idempotency key, and to which request. */
  answered: Map<string, { request: string; number: string; token: string }>
}

/** A world as it is on the morning of the mocks: the bakery, its edge cases, and no order yet. @param caller who looks at it */
export function createWorld({ caller = 'visitor' }: { caller?: Caller } = {}): World {
  const today = NOW.slice(0, 10)
  const bakery = structuredClone(makeBakery(today))
  return {
    now: new Date(NOW),
    caller,
    bakery: { ...bakery, bakeSales: [...bakery.bakeSales, ...makeEdgeSales(today)] },
    orders: new Map(),
    answered: new Map(),
  }
}
