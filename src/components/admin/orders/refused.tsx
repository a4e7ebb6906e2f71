import type { OrderStatus } from '#contracts/model/order.ts'
import { SIGNED_OUT } from '#components/account/form/signed-out.tsx'
import { isTrouble, type Trouble } from '#components/shop/form/trouble.ts'
import { formatWait } from '#lib/wait.ts'
import { STATUS_WORDS } from './words.ts'

/** What became of one order among others, in one line: a list has no room for more. */
export function lineOf(answer: { kind: string; data?: unknown } | Trouble): string | null {
  if (isTrouble(answer)) {
    switch (answer.kind) {
      case 'invalid':
        return 'The bakery did not take it. Reload the page and try again.'
      case 'rate_limited':
        return `Too much at once. Try again in ${formatWait(answer.retryAfterSeconds)}.`
      case 'failed':
        return `Something went wrong on our side. Nothing has changed.${answer.reference === null ? '' : ` Reference: ${answer.reference}`}`
      case 'unreachable':
        return 'The bakery could not be reached. Try again.'
    }
  }
  switch (answer.kind) {
    case 'order_state':
      return `Somebody was faster. By now it is: ${STATUS_WORDS[(answer.data as { status: OrderStatus }).status].toLowerCase()}.`
    case 'more_than_owed':
      return 'That is not owed any more. Open the order to see its books.'
    case 'order_not_found':
      return 'There is no such order.'
    case 'unauthenticated':
      return `${SIGNED_OUT.unauthenticated?.title ?? ''}. Sign in again in another tab.`
    default:
      return null
  }
}
