/** How far a visitor is with the waiting list of a menu item; each is an answer of `waitingList.join`, or the way to it. */
export type WaitingListState =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** `email` is not known where the answer came without scripts: it stands in no address. */
  | { kind: 'joined'; email: string | null; position: number }
  | { kind: 'not_sold_out'; left: number }
  | { kind: 'limit'; limit: number }
  /** The bake sale takes no orders any more, or not yet. */
  | { kind: 'closed' }
  | { kind: 'gone' }
  | { kind: 'invalid' }
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'error'; reference: string | null }
