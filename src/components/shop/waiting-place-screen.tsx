'use client'

import { useEffect, useRef, type SubmitEvent } from 'react'
import { acceptByForm, leaveByForm } from '#actions/waiting-list.ts'
import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { Page } from './page.tsx'
import { place as ordinalOf } from './waiting-list/answer.tsx'
import { PlaceTrouble, type PlaceTroubleState } from './waiting-list/place-trouble.tsx'

type Props = {
  place: WaitingPlace
  token: string
  /** Which button is being answered. */
  isSending?: 'accept' | 'leave' | null
  trouble?: PlaceTroubleState | null
  /** Whether one came here to leave. */
  isLeaving?: boolean
  /** Fixes the clock, for stories. */
  now?: string
  onAccept: () => void
  onLeave: () => void
}

const TITLES = {
  waiting: 'You are on the list',
  offered: 'A place is free for you',
  taken: 'You have ordered it',
  passed: 'This offer has passed',
  left: 'You have left the list',
  closed: 'The list is closed',
} as const satisfies Record<WaitingPlace['status'], string>

/** A place in the waiting list, as the link of a mail opens it. */
export function WaitingPlaceScreen(props: Props) {
  const { place, trouble = null } = props
  const { productName, variantName, quantity, bakeSale, status } = place
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(status)
  useEffect(() => {
    // The button that was pressed has gone: what has become of it takes the focus.
    if (before.current !== status) title.current?.focus()
    before.current = status
  }, [status])
  return (
    <Page className="space-y-8 pt-6">
      <h1 ref={title} tabIndex={-1} className="text-hero">
        {TITLES[status]}
      </h1>
      {trouble && <PlaceTrouble trouble={trouble} />}
      <div className="max-w-prose space-y-6">
        <section aria-label="What you wait for" className="rounded-card border border-line bg-sheet p-5 shadow-sheet">
          <p className="font-display text-2xl wrap-anywhere">
            {quantity} × {productName}, {variantName}
          </p>
          <p className="mt-1 wrap-anywhere text-muted">
            {formatDay(bakeSale.onDate)}, {bakeSale.location.name}
          </p>
        </section>
        <Standing {...props} />
      </div>
    </Page>
  )
}

function Standing(props: Props) {
  const { place, now } = props
  const { status, position, offeredUntil, askedFor, quantity, bakeSale } = place
  const menu = `/bake-sales/${bakeSale.slug}`
  switch (status) {
    case 'waiting':
      return (
        <>
          <p className="text-xl">
            You are the <strong>{ordinalOf(position ?? 1)}</strong> in line. When some comes free and it is your turn,
            we keep it for you for two hours and write to you. You need not do anything until then.
          </p>
          <Leave {...props} />
        </>
      )
    case 'offered':
      return (
        <>
          {quantity < askedFor && (
            <p>
              You asked for {askedFor}; {quantity === 1 ? 'one has' : `${String(quantity)} have`} come free.
            </p>
          )}
          {offeredUntil !== null && (
            <p className="text-xl">
              Kept for you until <strong>{formatMoment(offeredUntil)}</strong>.{' '}
              <Countdown until={offeredUntil} now={now} over="The time is over" />
            </p>
          )}
          <Accept {...props} />
          <Leave {...props} />
        </>
      )
    case 'taken':
      return (
        <>
          <p className="text-xl">It is in your order. The link to it is in the mail that we sent you.</p>
          <ButtonLink look="secondary" href={menu}>
            See the menu
          </ButtonLink>
        </>
      )
    case 'passed':
      return (
        <>
          <p className="text-xl">
            We could not keep it any longer, and it goes to the next in line. You can join again.
          </p>
          <ButtonLink href={`${menu}#${place.menuItemId}`}>Back to the menu</ButtonLink>
        </>
      )
    case 'left':
      return (
        <>
          <p className="text-xl">We do not write to you about it any more. Nothing was ordered.</p>
          <ButtonLink look="secondary" href={`${menu}#${place.menuItemId}`}>
            Back to the menu
          </ButtonLink>
        </>
      )
    case 'closed':
      return (
        <>
          <p className="text-xl">
            {bakeSale.state === 'cancelled'
              ? 'This bake sale is cancelled. We are sorry.'
              : 'This bake sale takes no orders any more, and nothing came free in time. We are sorry.'}
          </p>
          <ButtonLink href="/bake-sales">See what is coming up</ButtonLink>
        </>
      )
  }
}

const instead = (act: () => void) => (event: SubmitEvent<HTMLFormElement>) => {
  event.preventDefault()
  act()
}

function Accept({ token, isSending = null, onAccept }: Props) {
  return (
    <form action={acceptByForm} onSubmit={instead(onAccept)}>
      <input type="hidden" name="token" value={token} />
      <Button type="submit" disabled={isSending !== null} aria-busy={isSending === 'accept'}>
        {isSending === 'accept' ? 'Putting it in …' : 'Put it into my basket'}
      </Button>
    </form>
  )
}

function Leave({ token, place, isSending = null, isLeaving = false, onLeave }: Props) {
  return (
    <form action={leaveByForm} onSubmit={instead(onLeave)} className="space-y-2 border-t border-line pt-4">
      <input type="hidden" name="token" value={token} />
      <p className={isLeaving ? 'text-xl font-semibold' : 'text-muted'}>
        {isLeaving ? 'Do you want to leave the list?' : 'Not any more?'}
        {place.status === 'offered' && ' The next in line has it then.'}
      </p>
      <Button
        type="submit"
        look={isLeaving ? 'primary' : 'secondary'}
        disabled={isSending !== null}
        aria-busy={isSending === 'leave'}
      >
        {isSending === 'leave' ? 'Taking you off …' : 'Leave the list'}
      </Button>
    </form>
  )
}
