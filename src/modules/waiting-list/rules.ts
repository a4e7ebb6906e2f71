import type { joinWaitingList, JoinWaitingListInput, WaitingPlace } from '#contracts/api/waiting-list.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** The bake sale of something that is waited for, as far as waiting goes. */
export type WaitedSale = {
  status: 'draft' | 'published' | 'completed' | 'cancelled'
  opensAt: string
  cutoffAt: string
  collectionStartsAt: string
  /** Whether what is to be baked is frozen. */
  isPlanned: boolean
}

/** Until when an item can be ordered: the cutoff, or earlier for what needs more time. */
export const lastMomentOf = (
  { cutoffAt, collectionStartsAt }: Pick<WaitedSale, 'cutoffAt' | 'collectionStartsAt'>,
  leadTimeHours: number,
) => Math.min(Date.parse(cutoffAt), Date.parse(collectionStartsAt) - leadTimeHours * HOUR_MS)

/** Whether an item of a bake sale can be ordered at a moment, if there is some. */
const takesOrders = (sale: WaitedSale, leadTimeHours: number, now: Date) =>
  bakeSaleStateAt(sale, now) === 'open' && !sale.isPlanned && now.getTime() < lastMomentOf(sale, leadTimeHours)

/** An item as it is asked for by somebody who would wait. */
export type WaitedItem = { sale: WaitedSale; leadTimeHours: number; perCustomerLimit: number; left: number }

type Errors = ErrorDataOf<typeof joinWaitingList>
type Code = 'AFTER_CUTOFF' | 'BAKE_SALE_NOT_OPEN' | 'LIMIT_EXCEEDED' | 'NOT_SOLD_OUT'
export type JoinRefusal = { [C in Code]: { code: C; data: Errors[C] } }[Code]

/** Why one cannot wait for something now; null when one can. Who waits already is told the same. */
export function joinRefusal(
  { sale, leadTimeHours, perCustomerLimit, left }: WaitedItem,
  { quantity }: Pick<JoinWaitingListInput, 'quantity'>,
  now: Date,
): JoinRefusal | null {
  const state = bakeSaleStateAt(sale, now)
  const { opensAt } = sale
  if (state !== 'open' && state !== 'closed')
    return { code: 'BAKE_SALE_NOT_OPEN', data: { field: 'menuItemId', state, opensAt } }
  if (!takesOrders(sale, leadTimeHours, now)) {
    const cutoffAt = new Date(lastMomentOf(sale, leadTimeHours)).toISOString()
    return { code: 'AFTER_CUTOFF', data: { field: 'menuItemId', cutoffAt } }
  }
  if (quantity > perCustomerLimit)
    return { code: 'LIMIT_EXCEEDED', data: { field: 'quantity', limit: perCustomerLimit } }
  return left > 0 ? { code: 'NOT_SOLD_OUT', data: { left } } : null
}

type Kept = {
  status: 'waiting' | 'offered' | 'taken' | 'passed' | 'left'
  offeredUntil: Date | null
  sale: WaitedSale
  leadTimeHours: number
}

/** What a place in the line is at a moment: an offer that has run out is over, also before the job has written it down. */
export function statusAt({ status, offeredUntil, sale, leadTimeHours }: Kept, now: Date): WaitingPlace['status'] {
  if (status !== 'waiting' && status !== 'offered') return status
  if (!takesOrders(sale, leadTimeHours, now)) return 'closed'
  return status === 'offered' && offeredUntil !== null && offeredUntil <= now ? 'passed' : status
}

/** Somebody in a line, and what has come free of what they wait for. */
export type InLine = {
  id: string
  menuItemId: string
  quantity: number
  /** Units that are left of the item's own capacity, and of its pool. */
  left: number
  pool: { id: string; left: number; units: number } | null
  /** Until when the item can be ordered, in milliseconds. */
  lastMoment: number
}
export type Offer = { id: string; quantity: number; offeredUntil: Date }

/**
 * Who is offered what. Strictly in turn, whatever is free at once: who wants four when one is free is offered the one, so that nobody is passed over,
 * nothing lies on the shelf while somebody waits for it, and no large wish keeps the others waiting. Items that share a pool are served by who has
 * waited for longest.
 * @param line in the order in which people have joined
 */
export function offersOf(line: readonly InLine[], now: Date): Offer[] {
  const given = new Map<string, number>()
  const drawn = new Map<string, number>()
  return line.flatMap(({ id, menuItemId, quantity, left, pool, lastMoment }) => {
    const own = left - (given.get(menuItemId) ?? 0)
    const inPool = pool ? Math.floor((pool.left - (drawn.get(pool.id) ?? 0)) / pool.units) : own
    const units = Math.min(quantity, own, inPool)
    const until = Math.min(now.getTime() + OFFER_MINUTES * MINUTE_MS, lastMoment)
    if (units < 1 || until <= now.getTime()) return []
    given.set(menuItemId, (given.get(menuItemId) ?? 0) + units)
    if (pool) drawn.set(pool.id, (drawn.get(pool.id) ?? 0) + units * pool.units)
    return [{ id, quantity: units, offeredUntil: new Date(until) }]
  })
}
