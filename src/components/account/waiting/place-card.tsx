'use client'

import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { place as ordinalOf } from '#components/shop/waiting-list/answer.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { Press } from '../form/press.tsx'
import type { Done, Submit } from '../form/submit.ts'

export type Place = { id: string; place: WaitingPlace }

export type PlaceActions = {
  /** Puts what is offered into the basket, and goes there. */
  onAccept: Submit<{ id: string }, Done | { kind: 'offer_over' } | { kind: 'basket_full' }>
  onLeave: Submit<{ id: string }>
}

const STATUS = {
  waiting: { words: 'In line', look: 'past' },
  offered: { words: 'Kept for you', look: 'open' },
  taken: { words: 'Ordered', look: 'past' },
  passed: { words: 'Passed', look: 'past' },
  left: { words: 'Left', look: 'past' },
  closed: { words: 'Closed', look: 'past' },
} as const satisfies Record<WaitingPlace['status'], { words: string; look: string }>

const TOLD = {
  done: {
    look: 'good' as const,
    title: 'It is in your basket',
    words: (
      <p>
        <IntentLink href="/basket">To the basket</IntentLink>. It is kept for you until the time runs out.
      </p>
    ),
  },
  offer_over: { title: 'This offer has run out', words: <p>It goes to the next in line.</p> },
  basket_full: { title: 'The basket is full', words: <p>Please order what is in it first.</p> },
}

type Props = Place & PlaceActions & { now?: string | undefined; onLeft: () => void }

/** A place in a line: how far along, or until when something is kept. */
export function PlaceCard({ id, place, onAccept, onLeave, onLeft, now }: Props) {
  const { productName, variantName, quantity, bakeSale, status, menuItemId } = place
  const name = `${productName}, ${variantName}`
  const isOpen = status === 'waiting' || status === 'offered'
  return (
    <article className="space-y-3 rounded-card border border-line bg-sheet p-5 shadow-sheet">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="text-2xl wrap-anywhere">
          {quantity} × {name}
        </h2>
        <Badge look={STATUS[status].look}>{STATUS[status].words}</Badge>
      </div>
      <p className="wrap-anywhere">
        <IntentLink href={`/bake-sales/${bakeSale.slug}#${menuItemId}`}>{formatDay(bakeSale.onDate)}</IntentLink>,{' '}
        {bakeSale.location.name}
      </p>
      <p>{wordsOf(place, now)}</p>
      {isOpen && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          {status === 'offered' && (
            <Press look="primary" sending="Putting it in …" told={TOLD} submit={() => onAccept({ id })}>
              <span>
                Put it into my basket<span className="sr-only"> ({name})</span>
              </span>
            </Press>
          )}
          <Press
            look={status === 'offered' ? 'secondary' : 'quiet'}
            sending="Taking you off …"
            kept="You are still on the list."
            submit={() => onLeave({ id })}
            onDone={onLeft}
          >
            <span>
              Leave the list<span className="sr-only"> for {name}</span>
            </span>
          </Press>
        </div>
      )}
    </article>
  )
}

function wordsOf({ status, position, offeredUntil }: WaitingPlace, now: string | undefined) {
  switch (status) {
    case 'waiting':
      return (
        <>
          You are the <strong>{ordinalOf(position ?? 1)}</strong> in line.
        </>
      )
    case 'offered':
      if (offeredUntil === null) return 'It is kept for you.'
      return (
        <>
          Until <strong>{formatMoment(offeredUntil)}</strong>.
          <span className="block text-rust">
            <Countdown until={offeredUntil} now={now} over="The time is over" />
          </span>
        </>
      )
    case 'taken':
      return 'It is in your order.'
    case 'passed':
      return 'We could not keep it any longer. You can join again on the menu.'
    case 'left':
      return 'You left this list.'
    case 'closed':
      return 'Nothing came free in time. We are sorry.'
  }
}
