import { NOW } from '#mocks/now.ts'
import { left, scarce } from '../bakery.ts'
import { call, type Case } from '../case.ts'
import { placed } from '../desk.ts'

const MINUTE = 60_000
/** So many minutes after the moment at which both worlds stand. */
export const inMinutes = (minutes: number) => new Date(Date.parse(NOW) + minutes * MINUTE).toISOString()

/** Units of what is scarce that two people have: one, and all the others. */
export const [first, rest] = [1, left(scarce) - 1] as const

export const take = (who: string, quantity: number, over: object = {}) =>
  placed({
    lines: [{ menuItemId: scarce.id, quantity }],
    customer: { name: 'A customer', email: `${who}@example.com` },
    ...over,
  })
/** What is scarce is ordered to the last. */
export const gone: Case['calls'] = [take('ann', first), take('bob', rest)]

export const join = (menuItemId: string, who: string, quantity = 1) =>
  call.post('/waiting-list', { menuItemId, email: `${who}@example.com`, quantity })

/** What the n-th order has is given back. */
export const cancelled =
  (at = 0) =>
  (answers: unknown[]) =>
    call.post(`/orders/${(answers[at] as { token: string }).token}/cancel`, { idempotencyKey: crypto.randomUUID() })

/** One of what was sold out is offered to somebody. @param who what stands before `@example.com` */
export const offeredTo = (who: string): Case['calls'] => [...gone, join(scarce.id, who), cancelled()]
