'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '#components/shop/form/error-summary.tsx'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { SIGNED_OUT } from './signed-out.tsx'
import { Told, type Telling } from './told.tsx'
import type { AccountFormState } from './use-account-form.ts'

type Props = {
  label: string
  form: AccountFormState
  /** What its own answers mean. */
  told?: Partial<Record<string, Telling>>
  /** What is not lost when it was not taken. */
  kept?: string
  button: string
  /** On the button while it is on its way. */
  sending: string
  look?: 'primary' | 'secondary'
  /** It leads to another page, and stays busy until that has come. */
  isLeaving?: boolean
  /** Beside the button. */
  after?: ReactNode
  children?: ReactNode
}

/** A form of the account: what is wrong with it, what became of it, its fields, and one button. */
export function AccountForm({ label, form, told = {}, button, sending, look, isLeaving = false, ...rest }: Props) {
  const { kept = 'Nothing has changed.', after, children } = rest
  const { state, problems, attempt, onFocus, onSubmit } = form
  const telling = told[state.kind] ?? SIGNED_OUT[state.kind]
  const isBusy = form.isSending || (isLeaving && state.kind === 'done')
  return (
    <form
      // Without our script nothing of it belongs into an address.
      method="post"
      noValidate
      aria-label={label}
      onFocus={onFocus}
      onSubmit={onSubmit}
      className="space-y-5"
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      {isTrouble(state) && problems.length === 0 && <TroubleNotice trouble={state} kept={kept} />}
      {telling && problems.length === 0 && <Told {...telling} of={state} />}
      {children}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" look={look} disabled={isBusy} aria-busy={isBusy} className="w-full sm:w-auto">
          {isBusy ? sending : button}
        </Button>
        {after}
      </div>
    </form>
  )
}
