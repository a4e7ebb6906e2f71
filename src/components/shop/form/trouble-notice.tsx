'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { formatWait } from '#lib/wait.ts'
import type { Trouble } from './trouble.ts'

type Props = {
  trouble: Trouble
  /** What is not lost: `Your message is kept.` */
  kept: string
}

/** Why something was not taken, and what to do. Takes the focus, because it answers what somebody has just done. */
export function TroubleNotice({ trouble, kept }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [trouble])
  const { title, words } = told(trouble)
  return (
    <Notice ref={box} role="alert" look="bad" title={title}>
      <p className="wrap-anywhere">
        {words} {kept}
        {trouble.kind === 'failed' && trouble.reference && (
          <>
            {' '}
            If it goes on, tell us the reference <strong>{trouble.reference}</strong>.
          </>
        )}
      </p>
    </Notice>
  )
}

function told(trouble: Trouble) {
  switch (trouble.kind) {
    case 'invalid':
      return { title: 'Something in it we cannot take', words: 'Please look through it and try again.' }
    case 'rate_limited':
      return {
        title: 'One moment, please',
        words: `That was a lot at once. Try again in ${formatWait(trouble.retryAfterSeconds)}.`,
      }
    case 'failed':
      return { title: 'Something went wrong on our side', words: 'Please try again.' }
    case 'unreachable':
      return { title: 'We could not reach the bakery', words: 'Are you online? Please try again when you are.' }
  }
}
