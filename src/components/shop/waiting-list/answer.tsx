import type { Ref } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { WaitingListState } from './state.ts'

const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
const place = (number: number) => `${String(number)}${ENDINGS[ordinal.select(number)]}`

/** What the waiting list answered. */
export function Answer({ state, ref }: { state: WaitingListState; ref: Ref<HTMLDivElement> }) {
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'invalid':
      return null
    case 'joined':
      return (
        <Notice ref={ref} role="status" look="good" title="You are on the list">
          <p className="wrap-anywhere">
            You are the {place(state.position)}. We write to <strong>{state.email}</strong> when one is free.
          </p>
        </Notice>
      )
    case 'already':
      return (
        <Notice ref={ref} role="status" title="You are on the list already">
          <p className="wrap-anywhere">
            <strong>{state.email}</strong> is the {place(state.position)} on it. There is nothing more to do.
          </p>
        </Notice>
      )
    case 'not_sold_out':
      return (
        <Notice ref={ref} role="status" look="good" title="You are in luck">
          <p>Somebody has just given {state.left === 1 ? 'one' : state.left} back. Reload the page and order it now.</p>
        </Notice>
      )
    case 'gone':
      return (
        <Notice ref={ref} role="alert" look="bad" title="It is not on the menu any more">
          <p>Reload the page to see what there is.</p>
        </Notice>
      )
    case 'rate_limited':
      return (
        <Notice ref={ref} role="alert" look="bad" title="One moment, please">
          <p>That was a lot of requests. Try again in {waitOf(state.retryAfterSeconds)}.</p>
        </Notice>
      )
    case 'error':
      return (
        <Notice ref={ref} role="alert" look="bad" title="We could not write you down">
          <p>
            Please try again.{' '}
            {state.reference && (
              <>
                If it goes on, tell us the reference <span className="wrap-anywhere">{state.reference}</span>.
              </>
            )}
          </p>
        </Notice>
      )
  }
}

const MINUTE = 60
const waitOf = (seconds: number) => {
  const minutes = Math.ceil(seconds / MINUTE)
  return minutes === 1 ? 'a minute' : `${String(minutes)} minutes`
}
