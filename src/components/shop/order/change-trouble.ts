import type { cancelOrder, changeSlot, editOrder } from '#actions/orders.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import type { ChangeRefusal } from './refusal.ts'

type ErrorOf<T extends (...args: never[]) => Promise<readonly unknown[]>> = Exclude<Awaited<ReturnType<T>>[0], null>
/** A move is refused with no other errors than these. */
type ChangeError = ErrorOf<typeof editOrder> | ErrorOf<typeof changeSlot> | ErrorOf<typeof cancelOrder>

/** What a customer is told of an error of a change. */
export function troubleOf(error: ChangeError, order: Order, menu: BakeSaleDetail['menu']): ChangeRefusal {
  if (!error.defined) return { kind: 'error', reference: 'none' }
  const nameOf = (id: string) =>
    menu.find((item) => item.id === id)?.product.name ??
    order.lines.find(({ menuItemId }) => menuItemId === id)?.productName ??
    'one item'
  const hadOf = (id: string) => order.lines.find(({ menuItemId }) => menuItemId === id)?.quantity ?? 0
  switch (error.code) {
    case 'AFTER_CUTOFF':
      return { kind: 'after_cutoff', cutoffAt: error.data.cutoffAt }
    case 'ORDER_STATE':
      return { kind: 'order_state', status: error.data.status }
    case 'SOLD_OUT':
      return {
        kind: 'sold_out',
        // What the order has already counts as left for it; what is told is how many more there are.
        items: error.data.items.map(({ menuItemId, left }) => ({
          name: nameOf(menuItemId),
          left: Math.max(0, left - hadOf(menuItemId)),
        })),
      }
    case 'LIMIT_EXCEEDED':
      return {
        kind: 'limit',
        items: error.data.items.map(({ menuItemId, limit }) => ({ name: nameOf(menuItemId), limit })),
      }
    case 'NOT_ON_MENU':
      return {
        kind: 'sold_out',
        items: error.data.items.map(({ menuItemId }) => ({ name: nameOf(menuItemId), left: 0 })),
      }
    case 'SLOT_FULL':
    case 'SLOT_NOT_FOUND':
      return { kind: 'slot_taken' }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited' }
    case 'UNEXPECTED':
      return { kind: 'error', reference: error.data.reference }
    case 'INVALID_INPUT':
    case 'ORDER_NOT_FOUND':
      return { kind: 'order_state', status: order.status }
  }
}
