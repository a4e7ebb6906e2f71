'use client'

import { useForm } from 'react-hook-form'
import type { GiftCardCheck } from '#contracts/model/gift-card.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { problemsOf, wordsFor, type Wording } from '../form/problems.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { Balance } from './balance.tsx'
import type { BalanceState } from './state.ts'

const WORDING: Wording<GiftCardCheck> = {
  code: () => 'Enter the code of the card: 12 letters and digits or more, like 7K3F-9QXV-2SRW-04YZ.',
}

const load = () => import('./balance-resolver.ts')
const resolver = lazyResolver<GiftCardCheck>(load)

type Props = { state: BalanceState; onCheck: (asked: GiftCardCheck) => void }

/** Asks what is left on a gift card, by its code. One field: what is wrong with it stands at it, and takes the focus there. */
export function BalanceForm({ state, onCheck }: Props) {
  const { register, handleSubmit, formState } = useForm<GiftCardCheck>({ resolver, defaultValues: { code: '' } })
  const problems = problemsOf(WORDING, formState.errors, state)
  const isAsking = state.kind === 'sending' || formState.isSubmitting
  const isAnswered = state.kind === 'found' || state.kind === 'expired' || state.kind === 'unknown'
  return (
    <form
      method="post"
      noValidate
      aria-label="What is left on a gift card"
      onFocus={() => void load().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isAsking) void handleSubmit((asked) => onCheck(asked))(event)
      }}
      className="space-y-4"
    >
      {isAnswered && <Balance state={state} />}
      {isTrouble(state) && problems.length === 0 && (
        <TroubleNotice trouble={state} kept="Nothing on the card has changed." />
      )}
      <TextField
        {...register('code')}
        label="Code of the card"
        hint="It is in the mail that came with it."
        error={wordsFor(problems, 'code')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="uppercase tabular-nums"
        required
      />
      <Button type="submit" look="secondary" disabled={isAsking} aria-busy={isAsking} className="w-full sm:w-auto">
        {isAsking ? 'Looking it up …' : 'What is left on it?'}
      </Button>
    </form>
  )
}
