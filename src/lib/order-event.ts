import type { Order } from '#contracts/model/order.ts'
import { BAKERY } from './constants/frontend.ts'
import type { CalendarEvent } from './ics.ts'
import { formatPence } from './money.ts'

/** The collection of an order as an event of a calendar. @param url of the order's page */
export function orderEvent(order: Order, url: string): CalendarEvent {
  const { location } = order.bakeSale
  return {
    uid: `${order.id}@${BAKERY.email.split('@')[1] ?? 'bandofbakers'}`,
    stampAt: order.placedAt,
    startsAt: order.slot.startsAt,
    endsAt: order.slot.endsAt,
    summary: `Collect your order from ${BAKERY.name}`,
    description: [
      `Order ${order.number}`,
      ...order.lines.map(
        ({ quantity, productName, variantName }) => `${String(quantity)} × ${productName}, ${variantName}`,
      ),
      ...(order.balancePence > 0 ? [`To pay on collection: ${formatPence(order.balancePence)}`] : []),
      ...(location.directions ? ['', location.directions] : []),
    ].join('\n'),
    location: [location.name, ...location.addressLines, location.postcode].join(', '),
    url,
    isReminding: true,
    isCancelled: order.status === 'cancelled' || order.status === 'expired',
  }
}
