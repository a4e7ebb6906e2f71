import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { typical as entry } from '#mocks/flat/ledger-entry.ts'
import { idOf } from '#mocks/bakery/ids.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld, tokenOf, type Caller } from '#mocks/world.ts'
import { ask } from '../shop/ask.ts'

/** The n-th of what the mocks have. @throws where they have fewer */
export function nth<T>(list: readonly T[], at = 0): T {
  const found = list[at]
  if (found === undefined) throw new Error(`The mocks have no number ${String(at)}.`)
  return found
}

/** What an operation answers to staff, instead of what it usually does. */
export const answering = (operation: string, scenario: string) => ({
  msw: { handlers: handlers({ [operation]: scenario }, createWorld({ caller: 'staff' })) },
})

const entryOf = (kind: LedgerEntry['kind'], orderId: string, amountPence: number, reference: string | null) => ({
  ...entry,
  id: idOf('ledger', orderId, kind),
  orderId,
  kind,
  amountPence,
  reference,
})

type Given = {
  scenarios?: Record<string, string>
  /** Whole pence that have come, and how. */
  paid?: { pence: number; reference: string }
  giftCardPence?: number
  /** What was given back of it before. */
  refunds?: Refund[]
  caller?: Caller
}

/** A mock world with an order in it as it is given, and that order’s books. */
export function worldWith(
  order: Order,
  { scenarios = {}, paid, giftCardPence = 0, refunds = [], caller = 'staff' }: Given = {},
) {
  const world = createWorld({ caller })
  const { id, totalPence } = order
  const ledger: LedgerEntry[] = [
    entryOf('charge', id, totalPence, null),
    ...(giftCardPence > 0 ? [entryOf('gift_card', id, -giftCardPence, null)] : []),
    ...(paid ? [entryOf('payment', id, -paid.pence, paid.reference)] : []),
    ...refunds.flatMap(({ amountPence, status, to }) => [
      entryOf('correction', id, -amountPence, 'refund'),
      ...(status === 'succeeded' ? [entryOf('refund', id, amountPence, to)] : []),
    ]),
  ]
  const balancePence = ledger.reduce((sum, { amountPence }) => sum + amountPence, 0)
  const own: Order = { ...order, giftCardPence, balancePence }
  world.office.ledger = [...world.office.ledger.filter(({ orderId }) => orderId !== id), ...ledger]
  world.office.refunds.push(...refunds)
  world.orders.set(tokenOf(id), own)
  return {
    world,
    read: { order: own, ledger, refunds },
    parameters: { msw: { handlers: handlers(scenarios, world) } },
  }
}

type Failed = { kind: 'failed'; reference: string | null }

type Props<Output, Read> = {
  /** Asks the mock world. */
  call: () => Promise<Output>
  ready: (output: Output) => Read
  loading: Read
  /** What is shown where what was asked for does not exist. */
  missing?: Read
  children: (read: Read | Failed) => ReactNode
}

const isTrouble = (answer: { kind: string }) =>
  ['invalid', 'rate_limited', 'failed', 'unreachable'].includes(answer.kind)

/** A screen that reads as its page does: on its way, here, or not to be had. */
export function Reading<Output, Read extends { kind: string }>({
  call,
  ready,
  loading,
  missing,
  children,
}: Props<Output, Read>) {
  const [read, setRead] = useState<Read | Failed>(loading)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    const own = missing ? { ORDER_NOT_FOUND: missing, BAKE_SALE_NOT_FOUND: missing } : {}
    void ask(call(), ready, own).then((answer) => {
      if (!isTrouble(answer)) setRead(answer as Read)
      else setRead({ kind: 'failed', reference: 'reference' in answer ? answer.reference : null })
    })
  }, [call, ready, missing])
  return children(read)
}
