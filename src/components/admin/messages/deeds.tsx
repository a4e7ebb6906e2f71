'use client'

import { useState } from 'react'
import type { EmailMessage } from '#contracts/model/message.ts'
import { Press } from '#components/account/form/press.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { kindWords, SILENCE_WORDS } from './words.ts'

type WithMessage = Done & { message: EmailMessage }
export type OnResend = Submit<
  { id: string },
  | WithMessage
  | { kind: 'message_not_found' }
  | { kind: 'not_parked' }
  | { kind: 'address_suppressed'; data: { reason: NonNullable<EmailMessage['silence']> } }
>
export type OnLift = Submit<{ id: string }, WithMessage | { kind: 'message_not_found' } | { kind: 'not_suppressed' }>

const GONE = { title: 'It is gone', words: <p>It was too old to be kept. Load the page anew.</p> }
const RESENT = {
  message_not_found: GONE,
  not_parked: { title: 'It is not parked any more', words: <p>Somebody was faster. Load the page anew.</p> },
  address_suppressed: {
    title: 'Nothing is sent to this address any more',
    words: <p>Ring them. An admin can let it be written to again.</p>,
  },
}
const LIFTED = {
  message_not_found: GONE,
  not_suppressed: { title: 'It is written to already', words: <p>Somebody was faster. Load the page anew.</p> },
}

type Props<On> = { message: EmailMessage; on: On; onDone: (message: EmailMessage) => void }

/** Sends a parked mail again, once it was said what that means. */
export function Resend({ message: { id, kind, to }, on, onDone }: Props<OnResend>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      title="Send it again?"
      description={`“${kindWords(kind)}” to ${to ?? 'whoever it was for'}. If it had arrived after all, they do not get it twice.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet">
          Send again
          <span className="sr-only">
            {' '}
            “{kindWords(kind)}” to {to}
          </span>
        </Button>
      }
    >
      <Press
        look="primary"
        sending="Sending it …"
        kept="It is still parked."
        told={RESENT}
        submit={async () => {
          const answer = await on({ id })
          if (answer.kind === 'done') {
            setIsOpen(false)
            onDone(answer.message)
          }
          return answer
        }}
      >
        Send it again
      </Press>
    </Dialog>
  )
}

/** Lets an address be written to again. */
export function Lift({ message: { id, to, silence }, on, onDone }: Props<OnLift>) {
  const [isOpen, setIsOpen] = useState(false)
  if (silence === null) return null
  return (
    <Dialog
      title="Write to it again?"
      description={`${to ?? 'The address'} ${SILENCE_WORDS[silence]}. Do this only if they have told you that it works now, or that they want our mails: each one that comes back makes the mails to everybody else arrive less surely. It is written down who has done it.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet">
          Write again<span className="sr-only"> to {to}</span>
        </Button>
      }
    >
      <Press
        look="primary"
        sending="One moment …"
        kept="Nothing is sent there, as before."
        told={LIFTED}
        submit={async () => {
          const answer = await on({ id })
          if (answer.kind === 'done') {
            setIsOpen(false)
            onDone(answer.message)
          }
          return answer
        }}
      >
        Write to it again
      </Press>
    </Dialog>
  )
}
