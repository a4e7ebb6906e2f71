/** How far a visitor is with the waiting list of a menu item; each is an answer of `waitingList.join`, or the way to it. */
export type WaitingListState =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'joined' | 'already'; email: string; position: number }
  | { kind: 'not_sold_out'; left: number }
  | { kind: 'gone' }
  | { kind: 'invalid' }
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'error'; reference: string | null }
