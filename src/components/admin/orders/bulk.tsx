'use client'

import { useState } from 'react'
import type { Order } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { MarkOrder } from './answers.ts'
import { lineOf } from './refused.tsx'
import { marksOf, STATUS_WORDS, type Mark } from './words.ts'

type Props = {
  orders: Order[]
  chosen: Order[]
  onChooseAll: (areChosen: boolean) => void
  onMark: MarkOrder
}

type State =
  | { kind: 'idle' }
  | { kind: 'marking'; done: number; of: number }
  | { kind: 'marked'; mark: Mark; count: number; refused: { number: string; words: string }[] }

const TOGETHER = ['ready', 'collected', 'no_show'] as const satisfies Mark[]

const orders = (count: number) => `${String(count)} ${count === 1 ? 'order' : 'orders'}`

/** Several orders marked at once, one after the other: each is told by itself what became of it. */
export function Bulk({ orders: all, chosen, onChooseAll, onMark }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const isMarking = state.kind === 'marking'

  async function markAll(mark: Mark, meant: Order[]) {
    const refused: { number: string; words: string }[] = []
    for (const [at, order] of meant.entries()) {
      setState({ kind: 'marking', done: at, of: meant.length })
      const answer = await onMark(order, mark).catch(() => ({ kind: 'unreachable' as const }))
      const words = answer.kind === 'done' ? null : lineOf(answer)
      if (words !== null) refused.push({ number: order.number, words })
      // All that follow would be refused for the same reason.
      if (answer.kind === 'rate_limited' || answer.kind === 'unreachable') {
        refused.push(...meant.slice(at + 1).map(({ number }) => ({ number, words: 'Not tried.' })))
        break
      }
    }
    setState({ kind: 'marked', mark, count: meant.length - refused.length, refused })
  }

  return (
    <section aria-label="Chosen orders" className="space-y-3 print:hidden">
      <div className="flex min-h-tap flex-wrap items-center gap-x-3 gap-y-2">
        <label className="inline-flex min-h-tap items-center gap-3 font-semibold">
          <input
            type="checkbox"
            checked={chosen.length > 0 && chosen.length === all.length}
            disabled={isMarking}
            onChange={(event) => {
              onChooseAll(event.target.checked)
            }}
            className="size-6 accent-rust"
          />
          {chosen.length === 0 ? `Choose all ${String(all.length)}` : `${orders(chosen.length)} chosen`}
        </label>
        {chosen.length > 0 &&
          TOGETHER.map((mark) => {
            const meant = chosen.filter((order) => marksOf(order).includes(mark))
            return (
              <Button
                key={mark}
                look="secondary"
                disabled={isMarking || meant.length === 0}
                className="px-4! py-1!"
                onClick={() => void markAll(mark, meant)}
              >
                {STATUS_WORDS[mark]}: {meant.length}
              </Button>
            )
          })}
        <p role="status" className="text-muted">
          {isMarking && `${String(state.done)} of ${String(state.of)} …`}
        </p>
      </div>
      {state.kind === 'marked' && (
        <Notice
          role={state.refused.length > 0 ? 'alert' : 'status'}
          look={state.refused.length > 0 ? 'bad' : 'good'}
          title={`${orders(state.count)} marked as ${STATUS_WORDS[state.mark].toLowerCase()}`}
        >
          {state.refused.length > 0 && (
            <ul className="list-disc pl-5">
              {state.refused.map(({ number, words }) => (
                <li key={number}>
                  {number}: {words}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </section>
  )
}
