'use client'

import { lazy, Suspense, useState, type SubmitEvent } from 'react'
import { joinByForm } from '#actions/waiting-list.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import type { WaitingListState } from './waiting-list/state.ts'

/** Fetched when there is an answer: most people never ask. */
const FocusedAnswer = lazy(() =>
  import('./waiting-list/focused-answer.tsx').then(({ FocusedAnswer }) => ({ default: FocusedAnswer })),
)

type Wish = { email: string; quantity: number }

type Props = {
  /** What has sold out: `Country sourdough, Large, 900 g`. */
  name: string
  menuItemId: string
  perCustomerLimit: number
  /** The page to go back to, where there are no scripts. */
  returnTo: string
  state: WaitingListState
  onJoin: (wish: Wish) => void
}

/** Asks to be offered something that has sold out when it is free again. A form, so that it works before scripts are there, and without them. */
export function WaitingListForm({ name, menuItemId, perCustomerLimit, returnTo, state, onJoin }: Props) {
  const [isMissing, setIsMissing] = useState(false)
  const hasAnswer = state.kind !== 'idle' && state.kind !== 'sending' && state.kind !== 'invalid'

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.kind === 'sending') return
    const form = new FormData(event.currentTarget)
    const typed = form.get(`email-${menuItemId}`)
    const email = typeof typed === 'string' ? typed.trim() : ''
    setIsMissing(email === '')
    if (email === '') event.currentTarget.querySelector<HTMLInputElement>('input[type=email]')?.focus()
    else onJoin({ email, quantity: Number(form.get(`quantity-${menuItemId}`)) })
  }

  const isOver = ['joined', 'not_sold_out', 'closed', 'gone'].includes(state.kind)
  const isSending = state.kind === 'sending'
  return (
    <section aria-label={`Waiting list for ${name}`} className="space-y-4">
      {hasAnswer && (
        <Suspense>
          <FocusedAnswer state={state} />
        </Suspense>
      )}
      {!isOver && (
        <form
          action={joinByForm}
          noValidate
          onSubmit={submit}
          aria-label={`Join the waiting list for ${name}`}
          className="space-y-4"
        >
          <input type="hidden" name="menuItemId" value={menuItemId} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            name={`email-${menuItemId}`}
            type="email"
            inputMode="email"
            autoComplete="email"
            label="E-mail"
            hint="When it is your turn we keep one for you for two hours, and write to you. First come, first served."
            error={
              isMissing || state.kind === 'invalid' ? 'Enter an e-mail address, like rosie@example.com.' : undefined
            }
            maxLength={254}
            required
          />
          <div className="space-y-1.5">
            <label htmlFor={`quantity-${menuItemId}`} className="block font-semibold">
              How many would you like?
            </label>
            <select
              id={`quantity-${menuItemId}`}
              name={`quantity-${menuItemId}`}
              className="min-h-tap rounded-card border-2 border-ink/60 bg-sheet px-4 py-2 text-lg"
            >
              {Array.from({ length: perCustomerLimit }, (_, index) => (
                <option key={index}>{index + 1}</option>
              ))}
            </select>
          </div>
          <Button type="submit" look="secondary" disabled={isSending} aria-busy={isSending}>
            {isSending ? 'Writing you down …' : 'Tell me when one is free'}
          </Button>
        </form>
      )}
    </section>
  )
}
