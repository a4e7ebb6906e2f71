'use client'

import { useEffect, useRef, useState } from 'react'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDate } from '#lib/dates.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { Purpose } from './purpose.tsx'
import { NOTHING, type ConsentState } from './state.ts'

type Props = {
  choice: Consent | null
  state: ConsentState
  onChoose: (choices: ConsentChoices) => void
}

/** What somebody agrees to, purpose by purpose; taking it back is one press. */
export function ConsentSettings({ choice, state, onChoose }: Props) {
  const [ticked, setTicked] = useState<ConsentChoices>({
    analytics: choice?.analytics ?? false,
    marketingEmail: choice?.marketingEmail ?? false,
  })
  const saved = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'saved') saved.current?.focus()
  }, [state])
  const isSending = state.kind === 'sending'
  const hasAgreed = choice !== null && (choice.analytics || choice.marketingEmail)
  return (
    <form
      method="post"
      aria-label="What you agree to"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) onChoose(ticked)
      }}
      className="space-y-5"
    >
      {state.kind === 'saved' && (
        <Notice ref={saved} role="status" look="good" title="Your choice is kept">
          <p>It counts from now on, on this browser.</p>
        </Notice>
      )}
      {isTrouble(state) && <TroubleNotice trouble={state} kept="What you chose before still counts." />}
      <fieldset className="divide-y divide-line border-y border-line">
        <legend className="sr-only">Purposes</legend>
        <Purpose name="needed" title="What the shop needs" isChosen onChange={null}>
          Your baskets, and the way back to an order you have just placed. Without it there is no shop.
        </Purpose>
        <Purpose
          name="analytics"
          title="Counting visits"
          isChosen={ticked.analytics}
          onChange={(analytics) => setTicked({ ...ticked, analytics })}
        >
          Which pages are read and which are not, so that we mend the right ones. No names.
        </Purpose>
        <Purpose
          name="marketingEmail"
          title="Letters about new bakes"
          isChosen={ticked.marketingEmail}
          onChange={(marketingEmail) => setTicked({ ...ticked, marketingEmail })}
        >
          A mail when a menu is out. Every one of them has a link that ends it.
        </Purpose>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'Keeping it …' : 'Keep my choice'}
        </Button>
        {hasAgreed && (
          <Button
            look="secondary"
            disabled={isSending}
            onClick={() => {
              setTicked(NOTHING)
              onChoose(NOTHING)
            }}
          >
            Take it all back
          </Button>
        )}
      </div>
      <p className="text-base text-muted">
        {choice
          ? `You last chose on ${formatDate(choice.decidedAt)}, by the words of ${choice.policyVersion}.`
          : 'You have not chosen yet: until you do, we keep only what is needed.'}
      </p>
    </form>
  )
}
