'use client'

import { useState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Told } from './form/told.tsx'
import { PlaceCard, type Place, type PlaceActions } from './waiting/place-card.tsx'

type Props = PlaceActions & {
  places: Place[]
  signOut: FormAction
  /** Fixes the clock, for stories. */
  now?: string
}

/** What somebody hopes comes free again, and what has. */
export function WaitingListsScreen({ places, onAccept, onLeave, signOut, now }: Props) {
  const [left, setLeft] = useState<Place[]>([])
  const last = left.at(-1)
  const shown = places.filter(({ id }) => !left.some((one) => one.id === id))
  return (
    <AccountLayout
      current="waitingLists"
      title="Waiting lists"
      lead="When something that had sold out comes free and it is your turn, we keep it for you for two hours and write to you."
      signOut={signOut}
    >
      {last && (
        <Told
          look="good"
          of={last}
          title="You have left the list"
          words={<p>We do not write to you about {last.place.productName} any more.</p>}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          scene="market-stall"
          title="You wait for nothing"
          action={<ButtonLink href="/bake-sales">See what there is</ButtonLink>}
        >
          <p className="text-lg">Where something has sold out, you can ask for a place in line, on its menu.</p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {shown.map((place) => (
            <li key={place.id}>
              <PlaceCard
                {...place}
                now={now}
                onAccept={onAccept}
                onLeave={onLeave}
                onLeft={() => setLeft([...left, place])}
              />
            </li>
          ))}
        </ul>
      )}
    </AccountLayout>
  )
}
