'use client'

import { useState } from 'react'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { Banner } from './consent/banner.tsx'
import type { ConsentState } from './consent/state.ts'
import { Thanks } from './consent/thanks.tsx'

type Props = {
  /** What was chosen; null where nobody has been asked yet. */
  choice: Consent | null
  state: ConsentState
  onChoose: (choices: ConsentChoices) => void
}

/** The question about cookies at the foot of every page, until it is answered. The last thing of the page, so that it takes nobody's focus. */
export function ConsentManager({ choice, state, onChoose }: Props) {
  const [isAnsweredHere, setIsAnsweredHere] = useState(false)
  if (!choice)
    return (
      <Banner
        state={state}
        onChoose={(choices) => {
          setIsAnsweredHere(true)
          onChoose(choices)
        }}
      />
    )
  if (!isAnsweredHere) return null
  return <Thanks onClose={() => setIsAnsweredHere(false)} />
}
