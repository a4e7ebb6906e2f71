'use client'

import { useState } from 'react'
import type { WebhookEvent } from '#contracts/model/operations-room.ts'
import { Press } from '#components/account/form/press.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { typeWords } from './words.ts'

export type OnReplay = Submit<
  { id: string },
  (Done & { event: WebhookEvent }) | { kind: 'event_not_found' } | { kind: 'not_replayable' }
>

type Props = { event: WebhookEvent; onReplay: OnReplay; onReplayed: (event: WebhookEvent) => void }

const TOLD = {
  event_not_found: { title: 'It is gone', words: <p>It was too old to be kept. Load the page anew.</p> },
  not_replayable: { title: 'It cannot be asked for again', words: <p>Of a mail we know only what was told.</p> },
}

/** Has an event processed again, once it was said what that means. */
export function Replay({ event: { id, type, vendorEventId }, onReplay, onReplayed }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      title="Process it again?"
      description={`“${typeWords(type) ?? type}”: Stripe is asked how it stands now, and our books follow. What has had its effect changes nothing, and nobody pays twice.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet">
          Process again<span className="sr-only"> {vendorEventId}</span>
        </Button>
      }
    >
      <Press
        look="primary"
        sending="Processing it …"
        kept="It is as it was."
        told={TOLD}
        submit={async () => {
          const answer = await onReplay({ id })
          if (answer.kind === 'done') {
            setIsOpen(false)
            onReplayed(answer.event)
          }
          return answer
        }}
      >
        Process it again
      </Press>
    </Dialog>
  )
}
