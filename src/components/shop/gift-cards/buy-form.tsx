'use client'

import { useController, useForm, useWatch } from 'react-hook-form'
import { buyGiftCardByForm } from '#actions/gift-cards.ts'
import type { GiftCardCreate } from '#contracts/model/gift-card.ts'
import { Button } from '#components/ui/button.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { problemsOf, wordsFor } from '../form/problems.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { AmountChoice } from './amount-choice.tsx'
import { CardPreview } from './card-preview.tsx'
import type { BuyState } from './state.ts'
import { BUY_WORDING } from './wording.ts'

const load = () => import('./buy-resolver.ts')
const resolver = lazyResolver<GiftCardCreate>(load)
const NOTHING = { buyerName: '', buyerEmail: '', recipientEmail: '', message: '' }

/** A day that the bakery does not take is a problem of its field. */
const asField = (state: BuyState): BuyState =>
  state.kind === 'send_day' ? { kind: 'invalid', fields: [{ path: 'sendOn', reason: 'out of range' }] } : state

type Props = { state: BuyState; onBuy: (wish: GiftCardCreate) => void }

/** What the card is worth, whom it is for, a word to go with it, and who gives it. Without scripts it is sent as it is, and answered by a page. */
export function BuyForm({ state, onBuy }: Props) {
  const { register, handleSubmit, formState, control } = useForm<GiftCardCreate>({
    resolver,
    shouldFocusError: false,
    defaultValues: NOTHING,
  })
  const { field: amount } = useController({ name: 'initialPence', control })
  const { buyerName = '', message = '' } = useWatch({ control })
  const problems = problemsOf(BUY_WORDING, formState.errors, asField(state))
  const isSending = state.kind === 'sending' || formState.isSubmitting
  return (
    <form
      action={buyGiftCardByForm}
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
      {state.kind === 'unavailable' && (
        <Notice role="alert" look="bad" title="Paying by card does not work at the moment">
          <p>It is not your card. Nothing has been paid, and what you wrote is kept: try again in a minute.</p>
        </Notice>
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
        <TextField
          {...register('sendOn', { setValueAs: (value?: string) => (value ? value : undefined) })}
          type="date"
          label="Send it on"
          hint="In the morning of that day. Leave it empty, and it goes at once."
          error={wordsFor(problems, 'sendOn')}
          className="max-w-60"
          isOptional
        />
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="mb-3 font-display text-2xl">Who gives it?</legend>
        <TextField
          {...register('buyerName')}
          label="Your name"
          error={wordsFor(problems, 'buyerName')}
          autoComplete="name"
          required
        />
        <TextField
          {...register('buyerEmail')}
          type="email"
          inputMode="email"
          label="Your e-mail"
          hint="For the receipt."
          error={wordsFor(problems, 'buyerEmail')}
          autoComplete="email"
          required
        />
      </fieldset>
      <div className="max-w-md">
        <CardPreview amountPence={amount.value} from={buyerName} message={message} />
      </div>
      <div className="space-y-3">
        <Button type="submit" disabled={isSending} aria-busy={isSending} className="w-full sm:w-auto">
          {isSending ? 'Wrapping it …' : 'Go on to pay'}
        </Button>
        <p className="text-base text-muted">
          You pay on the page of Stripe, by card or wallet. A gift card does not expire, and is as good as money here.
        </p>
      </div>
    </form>
  )
}
