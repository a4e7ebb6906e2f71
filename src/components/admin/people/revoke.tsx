'use client'

import { useState } from 'react'
import type { StaffInvitation } from '#contracts/model/session.ts'
import { Press } from '#components/account/form/press.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

export type OnRevoke = Submit<{ id: string }, Done | { kind: 'invitation_not_found' } | { kind: 'invitation_accepted' }>

type Props = { invitation: StaffInvitation; onRevoke: OnRevoke; onRevoked: () => void }

const TOLD = {
  invitation_not_found: {
    title: 'It is gone already',
    words: <p>It was taken back before, perhaps by somebody else.</p>,
  },
  invitation_accepted: {
    title: 'They have joined already',
    words: <p>It was accepted a moment ago: load the page anew.</p>,
  },
}

/** Takes an invitation back, once it was said what that means. */
export function Revoke({ invitation: { id, email }, onRevoke, onRevoked }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      title="Take it back?"
      description={`The link that ${email} was sent does not work any more. You can invite them again.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet">
          Take back<span className="sr-only"> the invitation of {email}</span>
        </Button>
      }
    >
      <Press
        look="primary"
        sending="Taking it back …"
        kept="It is still open."
        told={TOLD}
        submit={() => onRevoke({ id })}
        onDone={() => {
          setIsOpen(false)
          onRevoked()
        }}
      >
        Take it back
      </Press>
    </Dialog>
  )
}
