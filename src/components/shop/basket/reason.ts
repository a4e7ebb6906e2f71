import type { Basket, BasketLine, LineProblem } from '#contracts/model/basket.ts'
import { formatMoment } from '#lib/dates.ts'
import { formatWait } from '#lib/wait.ts'
import type { LineRefusal } from './most-of.ts'

export type BasketGroup = Basket['bakeSales'][number]

/** What is to be said of a line, whether it can be ordered as it stands, and the number that would mend it. */
export type Reason = { words: string; isBlocking: boolean; mend?: { quantity: number; label: string } }

const told = (words: string): Reason => ({ words, isBlocking: false })
const setTo = (quantity: number) => ({ quantity, label: `Set it to ${String(quantity)}` })
const enoughForAll = (limit: number) =>
  `${String(limit)} is the most for one customer, so that there is enough for all.`

/** The one thing to know of a line; null when all is well. */
export function reasonOf(line: BasketLine, refusal?: LineRefusal): Reason | null {
  if (refusal) return told(wordsOfRefusal(refusal))
  if (line.problem) return reasonOfProblem(line.problem)
  if (line.quantity >= line.left) return told('That is all we have left.')
  return line.quantity >= line.perCustomerLimit ? told(enoughForAll(line.perCustomerLimit)) : null
}

function reasonOfProblem(problem: LineProblem): Reason {
  switch (problem.kind) {
    case 'not_open':
      return { words: `It can be ordered from ${formatMoment(problem.opensAt)}.`, isBlocking: true }
    case 'closed':
      return { words: `It could be ordered until ${formatMoment(problem.cutoffAt)}.`, isBlocking: true }
    case 'cancelled':
      return { words: 'This bake sale is cancelled.', isBlocking: true }
    case 'sold_out':
      return { words: 'Sold out while you were choosing.', isBlocking: true }
    case 'not_enough':
      return {
        words: `Somebody was faster: only ${String(problem.left)} left.`,
        isBlocking: true,
        mend: setTo(problem.left),
      }
    case 'limit':
      return { words: enoughForAll(problem.limit), isBlocking: true, mend: setTo(problem.limit) }
  }
}

/** Why a number was not taken, to whoever has just asked for it. */
export function wordsOfRefusal(refusal: LineRefusal): string {
  switch (refusal.kind) {
    case 'limit': {
      const { limit, alreadyOrdered } = refusal
      return `${enoughForAll(limit)}${alreadyOrdered > 0 ? ` You have ordered ${String(alreadyOrdered)} before.` : ''}`
    }
    case 'sold_out':
      return refusal.left > 0 ? `Somebody was faster: only ${String(refusal.left)} left.` : 'It has just sold out.'
    case 'not_on_menu':
      return 'It is not on this menu any more.'
    case 'closed':
      return `Ordering closed at ${formatMoment(refusal.cutoffAt)}.`
    case 'not_open':
      return 'This bake sale is not taking orders.'
    case 'full':
      return refusal.why === 'lines'
        ? 'The basket is full. Please order what is in it first.'
        : 'That is more bake sales than one basket holds. Please order what is in it first.'
    case 'rate_limited':
      return `That was a lot at once. Try again in ${formatWait(refusal.retryAfterSeconds)}.`
    case 'failed':
      return `Something went wrong on our side, so this is still as it was.${refusal.reference === null ? '' : ` Reference: ${refusal.reference}.`}`
  }
}

/** Lines that cannot be ordered as they stand, counted. */
export const problemsIn = ({ bakeSales }: Basket) =>
  bakeSales.reduce((sum, { lines }) => sum + lines.filter(({ problem }) => problem !== null).length, 0)
