'use client'

import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { DocumentSummary } from '#contracts/model/document.ts'
import { leaveByForm } from '#actions/identity.ts'
import { ownDocuments } from '#components/shop/order/documents.tsx'
import { calendarOf, useLiveOrder, type LiveOrderOf } from '#components/shop/order/use-live-order.ts'
import { AccountOrderScreen } from '../account-order-screen.tsx'
import { reorder } from './reorder.ts'

type Props = LiveOrderOf & {
  /** Whether the bake sale still takes changes. */
  canChange: boolean
  /** The next one that takes orders. */
  nextSale: BakeSaleDetail | null
  documents: DocumentSummary[]
}

/** One’s own order, to be looked at, changed, and ordered again. */
export function LiveAccountOrder({ canChange, nextSale, documents, ...given }: Props) {
  const { order, move, changes } = useLiveOrder(given)
  return (
    <AccountOrderScreen
      order={order}
      calendarHref={calendarOf(given.token)}
      {...(canChange ? { changes } : {})}
      {...(move ? { move } : {})}
      reorder={{ nextSale, onReorder: () => (nextSale ? reorder(order, nextSale) : Promise.resolve(CLOSED)) }}
      documents={ownDocuments(documents, given.token)}
      signOut={leaveByForm}
    />
  )
}

const CLOSED = { kind: 'bake_sale_not_open' } as const
