'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'

export type Telling = { title: string; words?: ReactNode; look?: 'good' | 'bad' }

/** What an answer means, in words. Takes the focus, because it answers what somebody has just done. */
export function Told({ title, words, look = 'bad', of }: Telling & { /** The answer. */ of: unknown }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [of])
  return (
    <Notice ref={box} role={look === 'bad' ? 'alert' : 'status'} look={look} title={title}>
      {words}
    </Notice>
  )
}
