import type { OrderStatus } from '#contracts/model/order.ts'
import type { Telling } from '#components/account/form/told.tsx'
import { formatPence } from '#lib/money.ts'
import { STATUS_WORDS } from '../orders/words.ts'
import { moreThanWords } from './refund-ways.ts'

type Items = { items: { menuItemId: string; left?: number }[] }

const told = (title: string, words: string): Telling => ({ title, words: <p className="wrap-anywhere">{words}</p> })

/**
 * What an answer of an operation on an order means, for the form that asked; none where the form tells of it by itself.
 * @param nameOf what a menu item is called
 */
export function tellingOf(
  { kind, data }: { kind: string; data?: unknown },
  nameOf: (menuItemId: string) => string = () => 'one item',
): Partial<Record<string, Telling>> {
  switch (kind) {
    case 'order_state': {
      const { status } = data as { status: OrderStatus }
      return {
        [kind]: told(
          'Somebody was faster',
          `Meanwhile the order has become: ${STATUS_WORDS[status].toLowerCase()}. What you have typed is still here, but the order does not take it as it is now.`,
        ),
      }
    }
    case 'order_not_found':
      return { [kind]: told('There is no such order', 'Please look for it in the list again.') }
    case 'over_staff_limit': {
      const { limitPence } = data as { limitPence: number }
      return {
        [kind]: told(
          'An admin must give this much back',
          `You may give back ${formatPence(limitPence)} of one order in all. Ask an admin to do it: the order has not changed.`,
        ),
      }
    }
    case 'payments_unavailable':
      return {
        [kind]: told(
          'No money can be sent to cards at the moment',
          'Nothing was given back. Give it back in cash or as store credit, or try again later.',
        ),
      }
    case 'more_than_paid':
      return { [kind]: told('Less was paid', moreThanWords((data as { paidPence: number }).paidPence)) }
    case 'more_than_ordered': {
      const { items } = data as Items
      const words = items.map(({ menuItemId, left = 0 }) => `${nameOf(menuItemId)}: ${String(left)} at most.`)
      return { [kind]: told('Somebody has given it back already', `${words.join(' ')} Nothing else was given back.`) }
    }
    case 'restock_too_late':
      return {
        [kind]: told(
          'It is too late to put it back into stock',
          'Orders have closed, or it was collected. Nothing was given back: do it without, and only the money goes back.',
        ),
      }
    case 'nothing_chosen':
      return { [kind]: told('Nothing is chosen yet', 'Say how many of what goes back, or give an amount back.') }
    case 'sold_out': {
      const { items } = data as Items
      const words = items.map(({ menuItemId, left = 0 }) => `${nameOf(menuItemId)}: ${String(left)} at most.`)
      return { [kind]: told('There is not enough left', `${words.join(' ')} The order is as it was.`) }
    }
    case 'not_on_menu': {
      const { items } = data as Items
      const words = items.map(({ menuItemId }) => nameOf(menuItemId))
      return {
        [kind]: told(
          'Not on this menu',
          `${words.join(', ')}: the bake sale does not have it. The order is as it was.`,
        ),
      }
    }
    case 'unchanged':
      return { [kind]: told('Nothing is different yet', 'Change how much of something there is, then keep it.') }
    default:
      return {}
  }
}
