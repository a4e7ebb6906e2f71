import type { OrderStatus } from '#contracts/model/order.ts'
import { Badge } from '#components/ui/badge.tsx'
import { STATUS_WORDS } from './words.ts'

const LOOKS = {
  awaiting_payment: 'scarce',
  confirmed: 'scarce',
  ready: 'open',
  collected: 'past',
  delivered: 'past',
  expired: 'past',
  cancelled: 'past',
  no_show: 'past',
} as const satisfies Record<OrderStatus, string>

/** How far an order is. */
export const StatusBadge = ({ status }: { status: OrderStatus }) => (
  <span className="whitespace-nowrap">
    <Badge look={LOOKS[status]}>{STATUS_WORDS[status]}</Badge>
  </span>
)
