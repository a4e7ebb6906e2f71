'use client'

import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { LineRefundCreate, Refund, RefundCreate } from '#contracts/model/payment.ts'
import type { Submit } from '#components/account/form/submit.ts'
import { isInHand } from '#lib/order-transitions.ts'
import type { PayAnswer } from '../orders/answers.ts'
import { mostBack } from './books.ts'
import { CancelForm, type CancelAnswer } from './cancel-form.tsx'
import { Deed } from './deed.tsx'
import { EditForm, type Edit, type EditAnswer } from './edit-form.tsx'
import { PayForm, type Payment } from './pay-form.tsx'
import { RefundForm, type LineRefundAnswer, type RefundAnswer } from './refund-form.tsx'

export type OrderDeeds = {
  onPay: Submit<Payment, PayAnswer>
  onRefund: Submit<RefundCreate, RefundAnswer>
  onRefundLines: Submit<LineRefundCreate, LineRefundAnswer>
  onEdit: Submit<Edit, EditAnswer>
  onCancel: Submit<{ reason: string }, CancelAnswer>
}

type Props = OrderDeeds & {
  order: Order
  ledger: LedgerEntry[]
  refunds: Refund[]
  menu: MenuItem[]
  /** What was done, in words. */
  onDone: (title: string) => void
}

/** All that staff may do to an order as it is, each folded away. */
export function Deeds({ order, ledger, refunds, menu, onDone, onPay, onEdit, onCancel, ...giving }: Props) {
  const { status, balancePence } = order
  const closing = (close: () => void) => (title: string) => {
    close()
    onDone(title)
  }
  return (
    <section
      aria-label="What can be done"
      className="h-fit overflow-hidden rounded-card border border-line bg-sheet print:hidden"
    >
      <Deed title="Record a payment" isOffered={status === 'expired' || (status !== 'cancelled' && balancePence > 0)}>
        {(close) => <PayForm order={order} onPay={onPay} onDone={closing(close)} />}
      </Deed>
      <Deed title="Give money back" isOffered={mostBack({ ledger, refunds }, 'store_credit') > 0}>
        {(close) => <RefundForm order={order} ledger={ledger} refunds={refunds} {...giving} onDone={closing(close)} />}
      </Deed>
      <Deed title="Change what it holds" isOffered={isInHand(status)}>
        {(close) => <EditForm order={order} menu={menu} onEdit={onEdit} onDone={closing(close)} />}
      </Deed>
      <Deed title="Cancel the order" isOffered={isInHand(status)}>
        {(close) => <CancelForm ledger={ledger} refunds={refunds} onCancel={onCancel} onDone={closing(close)} />}
      </Deed>
    </section>
  )
}
