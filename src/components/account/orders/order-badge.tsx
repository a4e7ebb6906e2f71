import type { OrderStatus } from '#contracts/model/order.ts'
import { STATUS_WORDS } from '#components/shop/order/status-words.ts'
import { Badge } from '#components/ui/badge.tsx'

const LOOKS = {
  awaiting_payment: 'scarce',
  confirmed: 'open',
  ready: 'open',
  collected: 'past',
  delivered: 'past',
  expired: 'past',
  cancelled: 'past',
  no_show: 'past',
} as const satisfies Record<OrderStatus, string>

/** How far an order is. */
export const OrderBadge = ({ status }: { status: OrderStatus }) => (
  <Badge look={LOOKS[status]}>{STATUS_WORDS[status]}</Badge>
)
