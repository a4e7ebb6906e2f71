'use client'

import { useState } from 'react'
import type { Sending } from '#components/shop/form/trouble.ts'
import type { SignedOut, Submit } from './submit.ts'

/** How far something is that somebody has asked for. */
export function useSubmit<Values, Answer extends { kind: string }>(submit: Submit<Values, Answer>) {
  const [state, setState] = useState<Sending<Answer | SignedOut>>({ kind: 'idle' })

  async function send(values: Values) {
    setState({ kind: 'sending' })
    const answer = await submit(values).catch(() => ({ kind: 'unreachable' as const }))
    setState(answer)
    return answer
  }

  return { state, send, isSending: state.kind === 'sending' }
}
