'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { Trouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'

/** Why a button of a place in the waiting list was not answered as one would wish. */
export type PlaceTroubleState =
  Trouble | { kind: 'offer_over' } | { kind: 'basket_full'; why: 'lines' | 'bake_sales' } | { kind: 'link_not_valid' }

const isOwn = (trouble: PlaceTroubleState): trouble is Exclude<PlaceTroubleState, Trouble> =>
  trouble.kind === 'offer_over' || trouble.kind === 'basket_full' || trouble.kind === 'link_not_valid'

export function PlaceTrouble({ trouble }: { trouble: PlaceTroubleState }) {
  return isOwn(trouble) ? <Own trouble={trouble} /> : <TroubleNotice trouble={trouble} kept="Your place is kept." />
}

function Own({ trouble }: { trouble: Exclude<PlaceTroubleState, Trouble> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [trouble])
  const { title, words } = wordsOf(trouble)
  return (
    <Notice ref={box} role="alert" look="bad" title={title}>
      <p>{words}</p>
    </Notice>
  )
}

function wordsOf(trouble: Exclude<PlaceTroubleState, Trouble>) {
  switch (trouble.kind) {
    case 'offer_over':
      return { title: 'This offer is over', words: 'It has run out, or has been ordered with. Reload the page to see.' }
    case 'basket_full':
      return {
        title: 'Your basket is full',
        words:
          trouble.why === 'lines'
            ? 'Please order what is in it first. We keep this for you meanwhile.'
            : 'It holds ten bake sales already. Please order some of them first. We keep this for you meanwhile.',
      }
    case 'link_not_valid':
      return { title: 'This link does not work any more', words: 'Please use the one of your last mail.' }
  }
}
