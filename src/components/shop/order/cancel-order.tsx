'use client'

import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'

type Props = { number: string; isSending: boolean; onCancel: () => void }

/** Cancels an order, after asking once. */
export function CancelOrder({ number, isSending, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <p className="mb-4">
        What you ordered goes back on the menu for others, and what you have paid goes back to you.
      </p>
      <Button look="secondary" disabled={isSending} aria-busy={isSending} onClick={() => dialog.current?.showModal()}>
        {isSending ? 'Cancelling …' : 'Cancel this order'}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="cancel-title"
        aria-describedby="cancel-text"
        className="m-auto w-11/12 max-w-md rounded-card bg-paper p-6 text-ink backdrop:bg-ink/50"
      >
        <h3 id="cancel-title" className="text-2xl">
          Cancel order {number}?
        </h3>
        <p id="cancel-text" className="mt-2">
          This cannot be taken back. If something has sold out meanwhile, you cannot order it again.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          {/* The harmless answer comes first, and has the focus. */}
          <Button onClick={() => dialog.current?.close()}>Keep the order</Button>
          <Button
            look="secondary"
            onClick={() => {
              dialog.current?.close()
              onCancel()
            }}
          >
            Yes, cancel it
          </Button>
        </div>
      </dialog>
    </>
  )
}
