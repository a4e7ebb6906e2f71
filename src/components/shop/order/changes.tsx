'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import { Countdown } from '#components/ui/countdown.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatMoment } from '#lib/dates.ts'
import { CancelOrder } from './cancel-order.tsx'
import { ChangeLines } from './change-lines.tsx'
import { ChangeSlot } from './change-slot.tsx'
import { wordsOf, type ChangeRefusal } from './refusal.ts'
import type { WantedLine } from './use-wanted-lines.ts'

type Change = 'lines' | 'slot' | 'cancel'

export type OrderChanges = {
  /** What else is to be had at the bake sale of the order, now. */
  sale: Pick<BakeSaleDetail, 'menu' | 'slots'>
  /** The change that is on its way. */
  sending: Change | null
  /** The change that was made last. */
  done: Exclude<Change, 'cancel'> | null
  refusal: ChangeRefusal | null
  onEdit: (lines: WantedLine[]) => void
  onChangeSlot: (slotId: string) => void
  onCancel: () => void
}

type Props = OrderChanges & { order: Order; now?: string }

const DONE = { lines: 'Your order is changed', slot: 'Your new time is kept' }

/** What a customer may still change, until when, and why not any more. */
export function Changes({ order, sale, sending, done, refusal, onEdit, onChangeSlot, onCancel, now }: Props) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal ?? done) answer.current?.focus()
  }, [refusal, done])
  if (order.status !== 'awaiting_payment' && order.status !== 'confirmed') return null
  const { state, cutoffAt } = order.bakeSale
  return (
    <section aria-labelledby="changes" className="max-w-3xl space-y-4">
      <h2 id="changes" className="text-title">
        Change something
      </h2>
      {refusal ? (
        <Notice ref={answer} role="alert" look="bad" title={wordsOf(refusal).title}>
          <p className="wrap-anywhere">{wordsOf(refusal).text}</p>
        </Notice>
      ) : (
        done && <Notice ref={answer} role="status" look="good" title={DONE[done]} />
      )}
      {state === 'open' ? (
        <>
          <p>
            Until {formatMoment(cutoffAt)} you can change everything here.{' '}
            <strong className="text-rust">
              <Countdown until={cutoffAt} now={now} />
            </strong>
          </p>
          <div className="divide-y divide-line border-y border-line">
            <Panel title="Change what is in it">
              <ChangeLines
                // Begins anew from what the order holds, once that has changed.
                key={order.lines.map(({ menuItemId, quantity }) => menuItemId + String(quantity)).join()}
                lines={order.lines}
                isReduced={order.voucherCode !== null}
                deliveryPence={order.deliveryPence}
                menu={sale.menu}
                isSending={sending === 'lines'}
                onEdit={onEdit}
              />
            </Panel>
            <Panel title="Come at another time">
              <ChangeSlot
                key={order.slot.id}
                slots={sale.slots.filter(({ fulfilment }) => fulfilment === order.slot.fulfilment)}
                chosen={order.slot.id}
                isSending={sending === 'slot'}
                onChangeSlot={onChangeSlot}
              />
            </Panel>
            <Panel title="Cancel the order">
              <CancelOrder number={order.number} isSending={sending === 'cancel'} onCancel={onCancel} />
            </Panel>
          </div>
        </>
      ) : (
        <Notice title="We are baking from the list now">
          <p>
            Orders could be changed until {formatMoment(cutoffAt)}. Since then the flour is weighed for exactly what was
            ordered, yours too. If you cannot come, write to us and we will see what we can do.
          </p>
        </Notice>
      )}
    </section>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-tap py-3 text-lg font-semibold">{title}</summary>
      <div className="pt-2 pb-6">{children}</div>
    </details>
  )
}
