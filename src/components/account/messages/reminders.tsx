'use client'

import { useState } from 'react'
import type { MessageChoices } from '#contracts/api/message-choices.ts'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { SIGNED_OUT } from '../form/signed-out.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { useSubmit } from '../form/use-submit.ts'

export type ChooseMessages = Submit<MessageChoices>

/** A switch that counts at once. If it could not be kept, it goes back and says so. */
export function Reminders({ choices, onChoose }: { choices: MessageChoices; onChoose: ChooseMessages }) {
  const [kept, setKept] = useState(choices)
  const [shown, setShown] = useState(kept)
  const { state, send, isSending } = useSubmit(onChoose)

  async function choose(next: MessageChoices) {
    setShown(next)
    const { kind } = await send(next)
    if (kind === 'done') setKept(next)
    else setShown(kept)
  }

  const telling = SIGNED_OUT[state.kind]
  return (
    <>
      {telling && <Told {...telling} of={state} />}
      {isTrouble(state) && <TroubleNotice trouble={state} kept="It is as it was." />}
      <div className="border-y border-line">
        <Switch
          label="Reminders"
          note="A mail in the morning of the day before: when, where, and what there is to pay."
          isOn={shown.reminders}
          isBusy={isSending}
          onChange={(reminders) => void choose({ reminders })}
        />
      </div>
      <p role="status" className="font-semibold text-leaf empty:sr-only">
        {state.kind === 'done' &&
          (kept.reminders ? 'Kept. We remind you from now on.' : 'Kept. We do not remind you any more.')}
      </p>
    </>
  )
}
