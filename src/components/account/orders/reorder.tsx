'use client'

import { useState } from 'react'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { Press } from '../form/press.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

export type ReorderAnswer =
  /** What of it is not on the next menu, or has sold out there, by name. */
  { kind: 'done'; leftOut: string[] } | { kind: 'nothing_on_menu' } | { kind: 'bake_sale_not_open' }

export type ReorderProps = {
  /** The next one that takes orders; null where there is none. */
  nextSale: BakeSaleSummary | null
  /** Puts into the basket for that date what this order holds. */
  onReorder: Submit<undefined, ReorderAnswer>
}

const TOLD = {
  nothing_on_menu: {
    title: 'None of it is on that menu',
    words: <p>We bake other things on that day. Have a look at what there is.</p>,
  },
  bake_sale_not_open: { title: 'Ordering for that day has closed', words: <p>Please choose another day.</p> },
}

/** The same again. Nothing is ordered by it: it goes into the basket, where it can be looked at. */
export function Reorder({ nextSale, onReorder }: ReorderProps) {
  const [done, setDone] = useState<Extract<ReorderAnswer, { kind: 'done' }> | null>(null)
  if (!nextSale)
    return (
      <Panel
        title="The same again?"
        lead="No bake sale takes orders at the moment. As soon as one does, you can order this again here."
      />
    )
  if (done)
    return (
      <Panel title="The same again">
        <Told look="good" title="It is in your basket" of={done} words={<LeftOut names={done.leftOut} />} />
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <ButtonLink href="/basket">To the basket</ButtonLink>
          <ButtonLink look="secondary" href={`/bake-sales/${nextSale.slug}`}>
            See the menu
          </ButtonLink>
        </div>
      </Panel>
    )
  return (
    <Panel
      title="The same again?"
      lead={`We put it into your basket for ${formatDay(nextSale.onDate)} at ${nextSale.location.name}. Orders are taken until ${formatMoment(nextSale.cutoffAt)}.`}
    >
      <Press
        look="primary"
        sending="Putting it in …"
        told={TOLD}
        submit={async (none) => {
          const answer = await onReorder(none)
          if (answer.kind === 'done') setDone(answer)
          return answer
        }}
      >
        Order it again
      </Press>
    </Panel>
  )
}

function LeftOut({ names }: { names: string[] }) {
  if (names.length === 0) return <p>All of it. The prices are those of that day.</p>
  return (
    <>
      <p>{names.length === 1 ? 'One thing could not come along:' : 'Some of it could not come along:'}</p>
      <ul className="list-disc pl-5 wrap-anywhere">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}
