/** How many calls in how many seconds. */
export type Limit = { calls: number; seconds: number }

/** Calls since an instant, in milliseconds. */
export type Window = { startedAt: number; calls: number }

/** What becomes of a call: whether it may be made, of how many, how many are left, and in how many seconds there are all again. */
export type Verdict = { isAllowed: boolean; limit: number; left: number; resetSeconds: number }

export const hasEnded = ({ startedAt }: Window, seconds: number, now: number) => now >= startedAt + seconds * 1000

/** Counts one call. A window begins with its first call; what is refused is not counted. */
export function countIn(
  before: Window | undefined,
  { calls, seconds }: Limit,
  now: number,
): Verdict & { window: Window } {
  const window = before && !hasEnded(before, seconds, now) ? before : { startedAt: now, calls: 0 }
  const isAllowed = window.calls < calls
  const counted = isAllowed ? window.calls + 1 : window.calls
  return {
    isAllowed,
    limit: calls,
    left: calls - counted,
    resetSeconds: Math.max(1, Math.ceil((window.startedAt + seconds * 1000 - now) / 1000)),
    window: { ...window, calls: counted },
  }
}
