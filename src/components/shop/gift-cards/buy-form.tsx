'use client'

import { useController, useForm } from 'react-hook-form'
import type { GiftCardCreate } from '#contracts/model/gift-card.ts'
import { Button } from '#components/ui/button.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { problemsOf, wordsFor, type Wording } from '../form/problems.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { AmountChoice } from './amount-choice.tsx'
import type { BuyState } from './state.ts'

const WORDING: Wording<GiftCardCreate> = {
  initialPence: () => 'Choose how much the card is worth.',
  recipientEmail: () => 'Enter the e-mail address that we send it to, like tom@example.com.',
  message: () => 'Shorten your words to 300 characters.',
}

const load = () => import('./buy-resolver.ts')
const resolver = lazyResolver<GiftCardCreate>(load)

type Props = { state: BuyState; onBuy: (wish: GiftCardCreate) => void }

/** What the card is worth, whom it is for, and a word to go with it. */
export function BuyForm({ state, onBuy }: Props) {
  const { register, handleSubmit, formState, control } = useForm<GiftCardCreate>({
    resolver,
    shouldFocusError: false,
    defaultValues: { recipientEmail: '', message: '' },
  })
  const { field: amount } = useController({ name: 'initialPence', control })
  const problems = problemsOf(WORDING, formState.errors, state)
  const isSending = state.kind === 'sending' || formState.isSubmitting
  return (
    <form
      method="post"
      noValidate
      aria-label="Buy a gift card"
      onFocus={() => void load().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void handleSubmit((wish) => onBuy(wish))(event)
      }}
      className="space-y-8"
    >
      <ErrorSummary problems={problems} attempt={`${String(formState.submitCount)} ${state.kind}`} />
      {isTrouble(state) && problems.length === 0 && (
        <TroubleNotice trouble={state} kept="Nothing has been paid, and what you wrote is kept." />
      )}
      <AmountChoice chosen={amount.value} onChoose={amount.onChange} error={wordsFor(problems, 'initialPence')} />
      <fieldset className="space-y-5">
        <legend className="mb-3 font-display text-2xl">Who is it for?</legend>
        <TextField
          {...register('recipientEmail')}
          type="email"
          inputMode="email"
          label="Their e-mail"
          hint="We send the card there, once, and nothing after it."
          error={wordsFor(problems, 'recipientEmail')}
          autoComplete="off"
          required
        />
        <TextArea
          {...register('message')}
          dir="auto"
          label="A word to go with it"
          hint="At most 300 characters."
          rows={3}
          error={wordsFor(problems, 'message')}
          isOptional
        />
      </fieldset>
      <Button type="submit" disabled={isSending} aria-busy={isSending} className="w-full sm:w-auto">
        {isSending ? 'Wrapping it …' : 'Go on to pay'}
      </Button>
    </form>
  )
}
