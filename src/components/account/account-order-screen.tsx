import type { Order } from '#contracts/model/order.ts'
import { Changes, type OrderChanges } from '#components/shop/order/changes.tsx'
import { Documents, type OwnDocument } from '#components/shop/order/documents.tsx'
import { Lines } from '#components/shop/order/lines.tsx'
import { MoveChoice, type MoveProps } from '#components/shop/order/move-choice.tsx'
import { Next } from '#components/shop/order/next.tsx'
import { Ticket } from '#components/shop/order/ticket.tsx'
import { Transfer } from '#components/shop/order/transfer.tsx'
import { STATUS_WORDS } from '#components/shop/order/status-words.ts'
import { TextLink } from '#components/ui/link.tsx'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Reorder, type ReorderProps } from './orders/reorder.tsx'
import { PATHS } from './paths.ts'

type Props = {
  order: Order
  calendarHref?: string
  /** What can be changed until the cutoff; without it nothing is offered. */
  changes?: OrderChanges
  /** Asked when the bake sale has another date. */
  move?: MoveProps
  /** Its receipts and credit notes. */
  documents?: OwnDocument[]
  reorder: ReorderProps
  signOut: FormAction
  /** Fixes the clock, for stories. */
  now?: string
}

/** One’s own order: all that its page by the link of a mail has, and the same again for the next date. */
export function AccountOrderScreen({ order, documents = [], ...given }: Props) {
  const { calendarHref, changes, move, reorder, signOut, now } = given
  const { status, paymentMethod, number } = order
  const isToCome = status === 'awaiting_payment' || status === 'confirmed' || status === 'ready'
  return (
    <AccountLayout
      current="orders"
      title={STATUS_WORDS[status]}
      lead={
        <>
          Order <span className="tabular-nums">{number}</span>
        </>
      }
      signOut={signOut}
    >
      {status === 'awaiting_payment' && paymentMethod === 'bank_transfer' && <Transfer order={order} />}
      {move && <MoveChoice order={order} {...move} />}
      {!isToCome && <Reorder {...reorder} />}
      <div className="grid gap-10 xl:grid-cols-2">
        <Ticket order={order} calendarHref={isToCome ? calendarHref : undefined} />
        <Lines order={order} />
      </div>
      <Documents documents={documents} />
      {changes && !move && <Changes order={order} {...changes} now={now} />}
      {isToCome && <Reorder {...reorder} />}
      <Next order={order} canChange={changes !== undefined} />
      <TextLink look="standalone" href={PATHS.orders}>
        All your orders
      </TextLink>
    </AccountLayout>
  )
}
