'use client'

import { useEffect, useRef } from 'react'
import { Answer } from './answer.tsx'
import type { WaitingListState } from './state.ts'

/** What the waiting list answered. The form that had the focus may be gone: the answer takes it. */
export function FocusedAnswer({ state }: { state: WaitingListState }) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    answer.current?.focus()
  }, [state.kind])
  return <Answer state={state} ref={answer} />
}
