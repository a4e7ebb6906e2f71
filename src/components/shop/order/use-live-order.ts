'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { cancelOrder, changeSlot, editOrder, resolveMove } from '#actions/orders.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import { troubleOf } from './change-trouble.ts'
import type { OrderChanges } from './changes.tsx'
import type { MoveProps } from './move-choice.tsx'

type State = Pick<OrderChanges, 'done' | 'refusal'> & { sending: OrderChanges['sending'] | 'move' }
type Change = NonNullable<State['sending']> | 'move'
type Answer = Awaited<ReturnType<typeof editOrder | typeof changeSlot | typeof cancelOrder | typeof resolveMove>>

export type LiveOrderOf = {
  order: Order
  /** What the link of the order has. */
  token: string
  sale: Pick<BakeSaleDetail, 'menu' | 'slots'>
}

export const calendarOf = (token: string) => `/orders/${token}/calendar.ics`

/** An order that its customer may change. What was sent and has not been answered is sent again under the same key, and is one change. */
export function useLiveOrder({ order: given, token, sale }: LiveOrderOf) {
  const router = useRouter()
  const [order, setOrder] = useState(given)
  const [state, setState] = useState<State>({ sending: null, done: null, refusal: null })
  const sent = useRef({ words: '', key: '' })

  const keyOf = (change: Change, of: unknown) => {
    const words = JSON.stringify([change, of])
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    return sent.current.key
  }

  function make(change: Change, act: () => Promise<Answer>) {
    setState({ sending: change, done: null, refusal: null })
    act().then(
      ([error, changed]) => {
        if (error) setState({ sending: null, done: null, refusal: troubleOf(error, order, sale.menu) })
        else {
          sent.current = { words: '', key: '' }
          setOrder(changed)
          setState({ sending: null, done: change === 'lines' || change === 'slot' ? change : null, refusal: null })
        }
        // What is left, and which slots are free, may be news.
        router.refresh()
      },
      () => {
        setState({ sending: null, done: null, refusal: { kind: 'unreachable' } })
      },
    )
  }

  const move: MoveProps | undefined = order.isMoveAsked
    ? {
        slots: sale.slots,
        isSending: state.sending === 'move',
        refusal: state.refusal,
        onAnswer: (answer) => {
          make('move', () => resolveMove({ token, ...answer }))
        },
      }
    : undefined
  const changes: OrderChanges = {
    ...state,
    sending: state.sending === 'move' ? null : state.sending,
    sale,
    onEdit: (lines) => {
      make('lines', () => editOrder({ token, idempotencyKey: keyOf('lines', lines), lines }))
    },
    onChangeSlot: (slotId) => {
      make('slot', () => changeSlot({ token, slotId }))
    },
    onCancel: () => {
      make('cancel', () => cancelOrder({ token, idempotencyKey: keyOf('cancel', token) }))
    },
  }
  return { order, move, changes }
}
