'use client'

import { useRef } from 'react'
import type { ConsentChoices } from '#contracts/model/consent.ts'
import { Button } from '#components/ui/button.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { ALL_COOKIES, NOTHING, type ConsentState } from './state.ts'
import { useRoomBelow } from './use-room-below.ts'

type Props = { state: ConsentState; onChoose: (choices: ConsentChoices) => void }

/** Asks before anything is kept that is not needed. Yes and no weigh the same, and nobody has to answer. Source: ICO, guidance on cookies. */
export function Banner({ state, onChoose }: Props) {
  const bar = useRef<HTMLElement>(null)
  useRoomBelow(bar)
  const isSending = state.kind === 'sending'
  const answers = [
    ['Only what is needed', NOTHING],
    ['Accept all', ALL_COOKIES],
  ] as const
  return (
    <section
      ref={bar}
      aria-labelledby="may-we"
      // On a window that is not tall it would hide the page: there it stands below it.
      className="inset-x-0 bottom-0 z-20 border-t-2 border-ink bg-sheet shadow-bar print:hidden [@media(min-height:36rem)]:sticky"
    >
      <div className="mx-auto grid max-w-page items-center gap-x-10 gap-y-4 px-5 py-4 sm:px-8 sm:py-5 lg:grid-cols-[1fr_auto]">
        <div className="space-y-2">
          {isTrouble(state) && <TroubleNotice trouble={state} kept="Until then we keep only what is needed." />}
          <h2 id="may-we" className="text-xl">
            May we count the crumbs?
          </h2>
          <p className="max-w-prose text-base">
            What the shop needs is kept anyway. If you let us, we also count which pages are read, without names.{' '}
            <IntentLink href="/cookies#choices">Choose one by one</IntentLink>
          </p>
        </div>
        <div className="grid grid-cols-2 gap-3">
          {answers.map(([words, choices]) => (
            <Button
              key={words}
              look="secondary"
              width="full"
              disabled={isSending}
              onClick={() => onChoose(choices)}
              className="px-3"
            >
              {words}
            </Button>
          ))}
        </div>
      </div>
    </section>
  )
}
