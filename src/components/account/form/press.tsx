'use client'

import type { ReactNode } from 'react'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#lib/cn.ts'
import { SIGNED_OUT } from './signed-out.tsx'
import type { Submit } from './submit.ts'
import { Told, type Telling } from './told.tsx'
import { useSubmit } from './use-submit.ts'

type Props<Answer extends { kind: string }> = {
  submit: Submit<undefined, Answer>
  /** On the button. */
  children: ReactNode
  /** On it while it is on its way. */
  sending: string
  look?: 'primary' | 'secondary' | 'quiet'
  told?: Partial<Record<string, Telling>>
  kept?: string
  onDone?: () => void
}

/** A button that does something at the bakery, and what became of it. */
export function Press<Answer extends { kind: string }>(props: Props<Answer>) {
  const { submit, children, sending, look = 'secondary', told = {}, kept = 'Nothing has changed.', onDone } = props
  const { state, send, isSending } = useSubmit(submit)
  const telling = told[state.kind] ?? SIGNED_OUT[state.kind]
  return (
    // A quiet one is as high as a thumb, but looks like a line of text: what is empty of it is no room.
    <div className={cn('space-y-3', look === 'quiet' && !telling && !isTrouble(state) && '-my-2')}>
      {isTrouble(state) && <TroubleNotice trouble={state} kept={kept} />}
      {telling && <Told {...telling} of={state} />}
      <Button
        look={look}
        disabled={isSending}
        aria-busy={isSending}
        onClick={() => {
          void send(undefined).then(({ kind }) => {
            if (kind === 'done') onDone?.()
          })
        }}
      >
        {isSending ? sending : children}
      </Button>
    </div>
  )
}
