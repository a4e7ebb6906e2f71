import type { Ref } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { WaitingListState } from './state.ts'

const ordinal = (number: number) => new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
export const place = (number: number) => `${String(number)}${ENDINGS[ordinal(number)]}`

/** What the waiting list answered. */
export function Answer({ state, ref }: { state: WaitingListState; ref?: Ref<HTMLDivElement> }) {
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'invalid':
      return null
    case 'joined':
      return (
        <Notice ref={ref} role="status" look="good" title="You are on the list">
          <p className="wrap-anywhere">
            You are the {place(state.position)}. We write to {state.email ? <strong>{state.email}</strong> : 'you'} when
            it is your turn, and keep what is free for you for two hours.
          </p>
        </Notice>
      )
    case 'not_sold_out':
      return (
        <Notice ref={ref} role="status" look="good" title="You are in luck">
          <p>Somebody has just given {state.left === 1 ? 'one' : state.left} back. Reload the menu and order it now.</p>
        </Notice>
      )
    case 'limit':
      return (
        <Notice ref={ref} role="alert" look="bad" title="That is too many">
          <p>One customer may have {state.limit} of it at most.</p>
        </Notice>
      )
    case 'closed':
      return (
        <Notice ref={ref} role="alert" look="bad" title="This bake sale takes no orders now">
          <p>There is nothing to wait for any more. See which other bake sales are coming up.</p>
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
