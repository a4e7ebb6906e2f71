import type { Basket } from '#contracts/model/basket.ts'

export type BasketGroup = Basket['bakeSales'][number]
export type BasketLine = BasketGroup['lines'][number]

/** What `basket.setLine` refused of a line, and why: the quantity shown is the one before. */
export type LineRefusal =
  { kind: 'limit'; limit: number; alreadyOrdered: number } | { kind: 'not_on_menu' } | { kind: 'unreachable' }

/** What is to be said of a line, whether the basket can be ordered with it, and the quantity that would mend it. */
export type Reason = { words: string; isBlocking: boolean; mend?: { quantity: number; label: string } }

const remove = { quantity: 0, label: 'Take it out' }

/** The one thing to know of a line of an open bake sale; null when all is well. */
export function reasonOf({ quantity, left }: BasketLine, refusal?: LineRefusal): Reason | null {
  if (refusal?.kind === 'not_on_menu')
    return { words: 'It is not on this menu any more.', isBlocking: true, mend: remove }
  if (left === 0) return { words: 'Sold out while you were choosing.', isBlocking: true, mend: remove }
  if (quantity > left)
    return {
      words: `Somebody was faster: only ${String(left)} left.`,
      isBlocking: true,
      mend: { quantity: left, label: `Set it to ${String(left)}` },
    }
  if (refusal?.kind === 'limit') return limitReason(quantity, refusal)
  if (refusal?.kind === 'unreachable')
    return { words: 'We could not reach the bakery, so this is still as it was. Try again.', isBlocking: false }
  return quantity === left ? { words: 'That is all we have left.', isBlocking: false } : null
}

function limitReason(quantity: number, { limit, alreadyOrdered }: { limit: number; alreadyOrdered: number }): Reason {
  const most = Math.max(0, limit - alreadyOrdered)
  const before = alreadyOrdered > 0 ? ` You have ordered ${String(alreadyOrdered)} before.` : ''
  const words = `${String(limit)} is the most for one customer, so that there is enough for all.${before}`
  if (quantity <= most) return { words, isBlocking: false }
  return {
    words,
    isBlocking: true,
    mend: most > 0 ? { quantity: most, label: `Set it to ${String(most)}` } : remove,
  }
}

/** The most of a line that can be asked for. */
export const mostOf = ({ left }: BasketLine, refusal?: LineRefusal) =>
  refusal?.kind === 'limit' ? Math.min(left, Math.max(0, refusal.limit - refusal.alreadyOrdered)) : left

/** What stands in the way of ordering a basket, counted. */
export const problemsOf = ({ bakeSales }: Basket, refusals: Record<string, LineRefusal>) =>
  bakeSales.reduce(
    (sum, { bakeSale, lines }) =>
      sum +
      (bakeSale.state === 'open'
        ? lines.filter((line) => reasonOf(line, refusals[line.menuItemId])?.isBlocking).length
        : 1),
    0,
  )
