import type { Order } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Skeleton, SkeletonText } from '#components/ui/skeleton.tsx'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { OrderCard } from './orders/order-card.tsx'
import { WhichOrders, type When } from './orders/which-orders.tsx'

type OrdersList =
  | { kind: 'ready'; orders: Order[]; newerHref?: string; olderHref?: string }
  | { kind: 'loading' }
  | { kind: 'failed'; reference: string | null; onRetry?: () => void }

type Props = { when: When; list: OrdersList; signOut: FormAction }

/** One’s orders, those to come apart from those that are eaten. */
export function OrdersScreen({ when, list, signOut }: Props) {
  return (
    <AccountLayout current="orders" title="Your orders" signOut={signOut}>
      <WhichOrders when={when} />
      <Listed when={when} list={list} />
    </AccountLayout>
  )
}

function Listed({ when, list }: Pick<Props, 'when' | 'list'>) {
  switch (list.kind) {
    case 'loading':
      return (
        <Skeleton label="Fetching your orders">
          <div className="space-y-4">
            {[1, 2, 3].map((at) => (
              <div key={at} className="rounded-card border border-line bg-sheet p-5">
                <SkeletonText lines={3} />
              </div>
            ))}
          </div>
        </Skeleton>
      )
    case 'failed':
      return (
        <ErrorState
          title="We cannot find the book"
          words="Your orders are safe, only this list could not be shown. Please try again."
          reference={list.reference}
          onRetry={list.onRetry}
        />
      )
    case 'ready':
      return list.orders.length === 0 ? <Nothing when={when} /> : <Some {...list} />
  }
}

const Some = ({ orders, newerHref, olderHref }: Extract<OrdersList, { kind: 'ready' }>) => (
  <>
    <ul className="space-y-4">
      {orders.map((order) => (
        <li key={order.id}>
          <OrderCard order={order} />
        </li>
      ))}
    </ul>
    <CursorPages newerHref={newerHref} olderHref={olderHref} />
  </>
)

const Nothing = ({ when }: { when: When }) => (
  <EmptyState
    scene="empty-basket"
    title={when === 'to_come' ? 'Nothing to look forward to' : 'No crumbs yet'}
    action={<ButtonLink href="/bake-sales">See what we bake</ButtonLink>}
  >
    <p className="text-lg">
      {when === 'to_come'
        ? 'You have no order to come. That can be mended.'
        : 'When you have collected your first order, it stands here, and can be ordered again.'}
    </p>
  </EmptyState>
)
