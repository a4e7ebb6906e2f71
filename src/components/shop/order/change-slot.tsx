'use client'

import { useState, type SubmitEvent } from 'react'
import type { Slot } from '#contracts/model/bake-sale.ts'
import { Button } from '#components/ui/button.tsx'
import { SlotChoice } from '../checkout/slot-choice.tsx'

type Props = { slots: Slot[]; chosen: string; isSending: boolean; onChangeSlot: (slotId: string) => void }

/** Another half hour to collect in. */
export function ChangeSlot({ slots, chosen, isSending, onChangeSlot }: Props) {
  const [error, setError] = useState<string>()
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const slot = new FormData(event.currentTarget).get('slot')
    const isNew = typeof slot === 'string' && slot !== chosen
    setError(isNew ? undefined : 'Choose a time other than the one you have.')
    if (isNew) onChangeSlot(slot)
  }
  if (slots.every(({ id, left }) => left === 0 || id === chosen))
    return <p>Every other time is taken. Look again later: somebody may change theirs.</p>
  return (
    <form onSubmit={submit} className="space-y-4">
      <SlotChoice slots={slots} chosen={chosen} error={error} />
      <Button type="submit" disabled={isSending} aria-busy={isSending}>
        {isSending ? 'Writing it in the book …' : 'Keep this time'}
      </Button>
    </form>
  )
}
