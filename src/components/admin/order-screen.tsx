'use client'

import { useEffect, useRef, useState } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { DocumentSummary } from '#contracts/model/document.ts'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Refund } from '#contracts/model/payment.ts'
import type { Submit } from '#components/account/form/submit.ts'
import { PrintButton } from '#components/shop/print-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDate } from '#lib/dates.ts'
import { isInHand } from '#lib/order-transitions.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { Books } from './order/books-tables.tsx'
import { Deeds, type OrderDeeds } from './order/deeds.tsx'
import { Documents } from './order/documents.tsx'
import { NotArrived } from './order/not-arrived.tsx'
import { Slip } from './order/slip.tsx'
import type { MarkAnswer } from './orders/answers.ts'
import { Flags, type SeenOrder } from './orders/flags.tsx'
import { Marks } from './orders/marks.tsx'
import { MoneyWords } from './orders/money-words.tsx'
import { StatusBadge } from './orders/status-badge.tsx'
import type { Mark } from './orders/words.ts'
import { PATHS } from './paths.ts'
import { statementHref } from './statement/query.ts'

type OrderRead = { order: SeenOrder; ledger: LedgerEntry[]; refunds: Refund[] }

export type OrderScreenProps = {
  desk: Desk
  read: OrderRead
  /** The menu of its bake sale, now; empty where that is not shown to anybody. */
  menu: MenuItem[]
  /** Its receipts and credit notes. */
  documents?: DocumentSummary[]
  onMark: Submit<Mark, MarkAnswer>
} & OrderDeeds

/** One order at the desk: what it holds, how its books stand, and what can be done to it. */
export function OrderScreen({ desk, read, menu, documents = [], onMark, ...deeds }: OrderScreenProps) {
  const { order, ledger, refunds } = read
  const [news, setNews] = useState<{ title: string } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (news) box.current?.focus()
  }, [news])
  return (
    <AdminLayout
      desk={desk}
      current="orders"
      title={order.number}
      trail={[{ label: 'Orders', href: PATHS.orders }]}
      lead={
        <>
          {order.customer.name}, ordered {formatDate(order.placedAt)}
        </>
      }
      actions={
        <>
          <ButtonLink look="secondary" href={statementHref({ orderId: order.id })}>
            Statement
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      {news && <Notice ref={box} role="status" look="good" title={news.title} />}
      <NotArrived refunds={refunds} balancePence={order.balancePence} />
      <section
        aria-label="Status"
        className="grid gap-4 rounded-card border-2 border-ink bg-sheet p-4 sm:grid-cols-[auto_1fr] sm:items-center sm:gap-8 print:hidden"
      >
        <p className="flex flex-wrap items-center gap-3 text-lg">
          <StatusBadge status={order.status} />
          <MoneyWords order={order} />
        </p>
        <Marks order={order} onMark={onMark} />
        <div className="empty:hidden sm:col-span-2">
          <Flags order={order} />
        </div>
      </section>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <Slip order={order} canEdit={isInHand(order.status)} />
        <div className="xl:row-span-2">
          <Deeds
            order={order}
            ledger={ledger}
            refunds={refunds}
            menu={menu}
            {...deeds}
            onDone={(title) => {
              setNews({ title })
            }}
          />
        </div>
        <div className="min-w-0 space-y-6">
          <Books ledger={ledger} refunds={refunds} balancePence={order.balancePence} />
          <Documents orderId={order.id} documents={documents} />
        </div>
      </div>
    </AdminLayout>
  )
}
