import type { OrderStatus } from '#contracts/model/order.ts'
import { formatMoment } from '#lib/dates.ts'

/** Why a change of an order was not taken: the errors of `orders.edit`, `orders.changeSlot` and `orders.cancel`. */
export type ChangeRefusal =
  | { kind: 'after_cutoff'; cutoffAt: string }
  | { kind: 'order_state'; status: OrderStatus }
  | { kind: 'sold_out'; items: { name: string; left: number }[] }
  | { kind: 'limit'; items: { name: string; limit: number }[] }
  | { kind: 'slot_taken' }
  | { kind: 'rate_limited' }
  | { kind: 'unreachable' }
  | { kind: 'error'; reference: string }

const KEPT = 'Your order is as it was.'

/** A refusal as it is told to the customer. */
export function wordsOf(refusal: ChangeRefusal): { title: string; text: string } {
  switch (refusal.kind) {
    case 'after_cutoff':
      return {
        title: 'Ordering has closed',
        text: `Orders could be changed until ${formatMoment(refusal.cutoffAt)}. ${KEPT}`,
      }
    case 'order_state':
      return { title: 'This order cannot be changed any more', text: 'Reload the page to see how it stands.' }
    case 'sold_out': {
      const told = refusal.items.map(({ name, left }) =>
        left > 0 ? `Only ${String(left)} more of ${name}.` : `No more of ${name}.`,
      )
      return { title: 'Somebody was faster', text: `${told.join(' ')} ${KEPT}` }
    }
    case 'limit': {
      const told = refusal.items.map(({ name, limit }) => `${name}: at most ${String(limit)} for one customer.`)
      return { title: 'So that there is enough for all', text: `${told.join(' ')} ${KEPT}` }
    }
    case 'slot_taken':
      return { title: 'This time has just been taken', text: `Choose another. ${KEPT}` }
    case 'rate_limited':
      return { title: 'One moment, please', text: `That was a lot of requests. Try again in a minute. ${KEPT}` }
    case 'unreachable':
      return { title: 'We could not reach the bakery', text: `Are you online? ${KEPT} Try again when you are.` }
    case 'error':
      return {
        title: 'Something went wrong on our side',
        text: `${KEPT} Please try again. If it goes on, tell us the reference ${refusal.reference}.`,
      }
  }
}
