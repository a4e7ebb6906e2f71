import type { Basket } from '#contracts/model/basket.ts'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { formatWait } from '#lib/wait.ts'
import type { Checkout } from './orderable.ts'
import type { ActionableError } from './types.ts'
import { slotField, WORDING } from './values.ts'

/** A change to the basket that would let the orders through. */
export type Fix = { menuItemId: string; quantity: number; label: string }

/** A refusal as it is told to the customer: what, where in the form, and how to mend it. */
export type Refusal = {
  title: string
  text?: string
  /** What is wrong with a field, by its name on the page. */
  fields: Partial<Record<string, string>>
  fixes: Fix[]
}

const KEPT = 'Your basket is kept.'
const PROBLEM = 'There is a problem with your order'
const SLOT_TAKEN = 'This time has just been taken. Choose another.'

/** The answer never came. */
export const UNREACHABLE: Refusal = {
  title: 'We could not reach the bakery',
  text: `Are you online? ${KEPT} Send it again when you are: you will not order twice.`,
  fields: {},
  fixes: [],
}

const say = (title: string, text: string, fixes: Fix[] = []): Refusal => ({ title, text, fields: {}, fixes })
const point = (fields: Refusal['fields'], text?: string): Refusal => ({
  title: PROBLEM,
  fields,
  fixes: [],
  ...(text === undefined ? {} : { text }),
})

/** What is wrong with a field of the input, by its path: `customer.email`, `orders.1.slotId`. */
function wordsAt(path: string, { orders }: Checkout): [string, string] | null {
  const [, place, rest = ''] = /^orders\.(\d+)\.(.+)$/.exec(path) ?? []
  if (place !== undefined) {
    if (rest.startsWith('slotId')) return [slotField(orders[Number(place)]?.bakeSaleId ?? ''), SLOT_TAKEN]
    if (rest.startsWith('address.postcode')) return ['postcode', WORDING.address.postcode()]
    if (rest.startsWith('address')) return ['street', WORDING.address.street()]
    return rest === 'note' ? ['note', WORDING.details.note()] : null
  }
  if (path === 'customer.name') return ['name', WORDING.details.name()]
  if (path === 'customer.email') return ['email', WORDING.details.email()]
  return path === 'customer.phone' ? ['phone', WORDING.details.phone()] : null
}

/** What to tell a customer of an error of `placeOrders`. @param sent what was to be ordered @param basket what it was chosen from */
export function refusalFor(error: ActionableError, sent: Checkout, basket: Basket): Refusal {
  if (!error.defined) return say('Something went wrong on our side', `${KEPT} Please try again.`)
  const lines = basket.bakeSales.flatMap((group) => group.lines)
  const nameOf = (id: string) => lines.find(({ menuItemId }) => menuItemId === id)?.productName ?? 'one item'
  const fixTo = (menuItemId: string, quantity: number): Fix => ({
    menuItemId,
    quantity,
    label: quantity > 0 ? `Set ${nameOf(menuItemId)} to ${String(quantity)}` : `Remove ${nameOf(menuItemId)}`,
  })
  const dayAt = (path: string) => {
    const bakeSaleId = sent.orders[Number(/^orders\.(\d+)\./.exec(path)?.[1] ?? 0)]?.bakeSaleId
    const found = basket.bakeSales.find(({ bakeSale }) => bakeSale.id === bakeSaleId)
    return found ? formatDay(found.bakeSale.onDate) : 'this bake sale'
  }
  switch (error.code) {
    case 'INVALID_INPUT': {
      const known = error.data.fields.flatMap(({ path }) => {
        const words = wordsAt(path, sent)
        return words ? [words] : []
      })
      return known.length === 0
        ? say(PROBLEM, `${KEPT} Reload the page and try again.`)
        : point(Object.fromEntries(known))
    }
    case 'SOLD_OUT': {
      const told = error.data.items.map(({ menuItemId, left }) =>
        left > 0 ? `Only ${String(left)} of ${nameOf(menuItemId)} left.` : `${nameOf(menuItemId)} has just sold out.`,
      )
      const fixes = error.data.items.map(({ menuItemId, left }) => fixTo(menuItemId, left))
      return say('Somebody was faster', `${told.join(' ')} ${KEPT}`, fixes)
    }
    case 'LIMIT_EXCEEDED': {
      const told = error.data.items.map(({ menuItemId, limit, alreadyOrdered }) => {
        const before = alreadyOrdered > 0 ? `, and you have ordered ${String(alreadyOrdered)} before` : ''
        return `${nameOf(menuItemId)}: at most ${String(limit)} for one customer${before}.`
      })
      const fixes = error.data.items.map(({ menuItemId, limit, alreadyOrdered }) =>
        fixTo(menuItemId, Math.max(0, limit - alreadyOrdered)),
      )
      return say('So that there is enough for all', told.join(' '), fixes)
    }
    case 'NOT_ON_MENU':
      return say(
        'The menu has changed',
        'Something in your basket is not on it any more.',
        error.data.items.map(({ menuItemId }) => fixTo(menuItemId, 0)),
      )
    case 'SLOT_FULL':
    case 'SLOT_NOT_FOUND': {
      const [field, words] = wordsAt(error.data.field, sent) ?? [
        slotField(sent.orders[0]?.bakeSaleId ?? ''),
        SLOT_TAKEN,
      ]
      return point({ [field]: words })
    }
    case 'AFTER_CUTOFF':
      return say(
        `Ordering for ${dayAt(error.data.field)} has closed`,
        `The last moment was ${formatMoment(error.data.cutoffAt)}. Nothing was ordered. ${KEPT}`,
      )
    case 'BAKE_SALE_NOT_OPEN':
    case 'BAKE_SALE_NOT_FOUND':
      return say(`There are no orders for ${dayAt(error.data.field)} now`, `Nothing was ordered. ${KEPT}`)
    case 'RATE_LIMITED':
      return say(
        'One moment, please',
        `That was a lot of requests. Try again in ${formatWait(error.data.retryAfterSeconds)}. ${KEPT}`,
      )
    case 'ADDRESS_MISSING':
      return point({ street: WORDING.address.street() })
    case 'NOT_DELIVERED_THERE':
      return point({ postcode: `We do not deliver to ${error.data.district}.` }, 'You can collect your order instead.')
    case 'PAY_NOW':
      return say(
        'Please pay for this order now',
        `We cannot take more orders to be paid at the table under this address. ${KEPT} Choose another way to pay, or write to us.`,
      )
    case 'VOUCHER_UNKNOWN':
    case 'VOUCHER_NOT_VALID':
      return say(
        'The voucher does not count any more',
        `Nothing was ordered. Take ${error.data.code} off, or try another. ${KEPT}`,
      )
    case 'GIFT_CARD_UNKNOWN':
    case 'GIFT_CARD_SPENT':
      return say('The gift card does not pay for this', `Nothing was ordered. Take it off, or try another. ${KEPT}`)
    case 'OFFER_OVER':
      return say('What was kept for you has gone back', `The time of the offer has run out. ${KEPT}`)
    case 'IDEMPOTENCY_CONFLICT':
      return say('Please send it once more', `This form had been used before. ${KEPT}`)
    case 'UNEXPECTED':
      return say(
        'Something went wrong on our side',
        `${KEPT} Please try again. If it goes on, tell us the reference ${error.data.reference}.`,
      )
  }
}
