'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { formatPence } from '#lib/money.ts'
import type { totalsOf } from './choices.ts'

type Props = {
  what: string
  totals: ReturnType<typeof totalsOf>
  isSending: boolean
  /** Whether everything is chosen; tells what is missing where it is not. */
  onAsk: () => boolean
  onConfirm: () => void
}

const orders = (count: number) => `${String(count)} ${count === 1 ? 'order' : 'orders'}`

/** Asks once, with all that it comes to: afterwards everybody has a mail. */
export function Ask({ what, totals, isSending, onAsk, onConfirm }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { refund, substitute, move, backPence } = totals
  const all = refund + substitute + move
  return (
    <>
      <Button
        disabled={isSending}
        aria-busy={isSending}
        onClick={() => {
          if (onAsk()) setIsOpen(true)
        }}
      >
        {isSending ? 'Telling everybody …' : `Decide for ${orders(all)}`}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={`No ${what}?`}
        description={`${orders(all)}: each customer is told by mail at once. It cannot be taken back.`}
        actions={
          <>
            <Button
              onClick={() => {
                setIsOpen(false)
                onConfirm()
              }}
            >
              Yes, tell them
            </Button>
            <DialogClose>
              <Button look="secondary">Not yet</Button>
            </DialogClose>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          {refund > 0 && <li>{orders(refund)} without it</li>}
          {substitute > 0 && <li>{orders(substitute)} with a substitute, at the lower of the two prices</li>}
          {move > 0 && <li>{orders(move)} without it, told of the next bake sale that has it</li>}
        </ul>
        <p>{formatPence(backPence)} less to pay, or to be given back by you. Nobody can order it any more.</p>
      </Dialog>
    </>
  )
}
