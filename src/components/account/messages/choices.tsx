'use client'

import { useState } from 'react'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { SIGNED_OUT } from '../form/signed-out.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { useSubmit } from '../form/use-submit.ts'

export type SaveChoices = Submit<ConsentChoices>

type Props = {
  consent: Consent | null
  /** Whether there is anything that counts visits: what does not happen is not asked about. */
  countsVisits: boolean
  onSave: SaveChoices
}

/** Switches that count at once. One that could not be kept goes back, and says so. */
export function Choices({ consent, countsVisits, onSave }: Props) {
  const [kept, setKept] = useState<ConsentChoices>({
    analytics: consent?.analytics ?? false,
    marketingEmail: consent?.marketingEmail ?? false,
  })
  const [shown, setShown] = useState(kept)
  const { state, send, isSending } = useSubmit(onSave)

  async function choose(choices: ConsentChoices) {
    setShown(choices)
    const { kind } = await send(choices)
    if (kind === 'done') setKept(choices)
    else setShown(kept)
  }

  const telling = SIGNED_OUT[state.kind]
  return (
    <>
      {telling && <Told {...telling} of={state} />}
      {isTrouble(state) && <TroubleNotice trouble={state} kept="It is as it was." />}
      <div className="divide-y divide-line border-y border-line">
        <Switch
          label="Letters about new bakes"
          note="A mail when a menu is out, about once a week."
          isOn={shown.marketingEmail}
          isBusy={isSending}
          onChange={(marketingEmail) => void choose({ ...kept, marketingEmail })}
        />
        {countsVisits && (
          <Switch
            label="Counting visits"
            note="Which pages are read and which are not. No names."
            isOn={shown.analytics}
            isBusy={isSending}
            onChange={(analytics) => void choose({ ...kept, analytics })}
          />
        )}
      </div>
      <p role="status" className="font-semibold text-leaf empty:sr-only">
        {state.kind === 'done' && 'Kept. It counts from now on.'}
      </p>
    </>
  )
}
