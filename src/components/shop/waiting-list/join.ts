import { joinWaitingList } from '#actions/waiting-list.ts'
import type { WaitingListState } from './state.ts'

export type Wish = { email: string; quantity: number }

/** Asks to be put on the waiting list of a menu item. @returns what became of it; also where nobody answered */
export async function join(menuItemId: string, { email, quantity }: Wish): Promise<WaitingListState> {
  try {
    const [error, joined] = await joinWaitingList({ menuItemId, email, quantity })
    if (!error) return { kind: 'joined', email, position: joined.position }
    if (!error.defined) return { kind: 'error', reference: null }
    switch (error.code) {
      case 'NOT_SOLD_OUT':
        return { kind: 'not_sold_out', left: error.data.left }
      case 'LIMIT_EXCEEDED':
        return { kind: 'limit', limit: error.data.limit }
      case 'AFTER_CUTOFF':
      case 'BAKE_SALE_NOT_OPEN':
        return { kind: 'closed' }
      case 'MENU_ITEM_NOT_FOUND':
        return { kind: 'gone' }
      case 'INVALID_INPUT':
        return { kind: 'invalid' }
      case 'RATE_LIMITED':
        return { kind: 'rate_limited', retryAfterSeconds: error.data.retryAfterSeconds }
      case 'UNEXPECTED':
        return { kind: 'error', reference: error.data.reference }
    }
  } catch {
    return { kind: 'error', reference: null }
  }
}
