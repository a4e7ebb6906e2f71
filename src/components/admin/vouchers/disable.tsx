'use client'

import { useState } from 'react'
import type { Voucher } from '#contracts/model/voucher.ts'
import { Press } from '#components/account/form/press.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

export type OnDisable = Submit<{ id: string }, Done | { kind: 'voucher_not_found' }>

type Props = { voucher: Voucher; onDisable: OnDisable; onDisabled: () => void }

const TOLD = {
  voucher_not_found: { title: 'This voucher is gone', words: <p>Load the page anew to see those that there are.</p> },
}

/** Takes a voucher out of use, once it was said what that means. */
export function Disable({ voucher: { id, code, used }, onDisable, onDisabled }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      title={`Take ${code} out of use?`}
      description={`Nobody can use it any more, and it cannot be brought back. It was used ${String(used)} times; those orders keep their discount.`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet">
          Disable<span className="sr-only"> {code}</span>
        </Button>
      }
    >
      <Press
        look="primary"
        sending="Taking it out of use …"
        kept="It is still in use."
        told={TOLD}
        submit={() => onDisable({ id })}
        onDone={() => {
          setIsOpen(false)
          onDisabled()
        }}
      >
        Take it out of use
      </Press>
    </Dialog>
  )
}
