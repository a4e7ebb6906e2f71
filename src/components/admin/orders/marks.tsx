'use client'

import type { Order } from '#contracts/model/order.ts'
import { useSubmit } from '#components/account/form/use-submit.ts'
import type { Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#lib/cn.ts'
import type { MarkAnswer } from './answers.ts'
import { lineOf } from './refused.tsx'
import { isForward, markName, marksOf, markWords, type Mark } from './words.ts'

type Props = {
  order: Order
  onMark: Submit<Mark, MarkAnswer>
  /** For a thumb, side by side, or for a pointer in a row of a table. */
  size?: 'thumb' | 'row'
}

/** One tap an order: what it may be marked as. A mark that was a mistake is taken back by the next. */
export function Marks({ order, onMark, size = 'thumb' }: Props) {
  const { state, send, isSending } = useSubmit(onMark)
  const marks = marksOf(order)
  const told = lineOf(state)
  return (
    <div className="space-y-2 print:hidden">
      <div className={cn('flex flex-wrap gap-2', size === 'row' && 'min-w-56')}>
        {marks.map((mark, at) => (
          <Button
            key={mark}
            look={at === 0 && isForward(order.status, mark) ? 'primary' : 'secondary'}
            disabled={isSending}
            aria-busy={isSending}
            aria-label={markName(order.status, mark, order.number)}
            className={
              size === 'thumb'
                ? 'min-h-14 flex-1 px-4! whitespace-nowrap lg:flex-none'
                : 'px-3! py-1! text-sm whitespace-nowrap'
            }
            onClick={() => void send(mark)}
          >
            {markWords(order.status, mark)}
          </Button>
        ))}
      </div>
      {told !== null && (
        <p role="alert" className="font-semibold wrap-anywhere text-danger">
          {told}
        </p>
      )}
    </div>
  )
}
