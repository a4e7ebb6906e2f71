import type { ActionableError } from './types.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { formatMoment } from '#lib/dates.ts'
import { WORDING } from './values.ts'

/** A change to the basket that would let the order through. */
export type Fix = { menuItemId: string; quantity: number; label: string }

/** A refusal as it is told to the customer: what, where in the form, and how to mend it. */
export type Refusal = {
  title: string
  text?: string
  /** What is wrong with a field, by its name in the form. */
  fields: Partial<Record<FieldName, string>>
  fixes: Fix[]
  /** Nothing in this form can mend it. */
  isFinal?: boolean
}

type FieldName = keyof typeof WORDING

const wordsOf = (field: FieldName) => {
  const words: (how?: string) => string = WORDING[field]
  return words()
}

const FIELD_OF_PATH: Record<string, FieldName> = {
  slotId: 'slot',
  'customer.name': 'name',
  'customer.email': 'email',
  'customer.phone': 'phone',
  note: 'note',
}

const KEPT = 'Your basket is kept.'
const PROBLEM = 'There is a problem with your order'

/** The answer never came. */
export const UNREACHABLE: Refusal = {
  title: 'We could not reach the bakery',
  text: `Are you online? ${KEPT} Send it again when you are: you will not order twice.`,
  fields: {},
  fixes: [],
}

/** What to tell a customer of an error of `placeOrder`. */
export function refusalFor(error: ActionableError, menu: BakeSaleDetail['menu']): Refusal {
  if (!error.defined)
    return { title: 'Something went wrong on our side', text: `${KEPT} Please try again.`, fields: {}, fixes: [] }
  const nameOf = (id: string) => menu.find((item) => item.id === id)?.product.name ?? 'one item'
  const fixTo = (menuItemId: string, quantity: number): Fix => ({
    menuItemId,
    quantity,
    label: quantity > 0 ? `Set ${nameOf(menuItemId)} to ${String(quantity)}` : `Remove ${nameOf(menuItemId)}`,
  })
  switch (error.code) {
    case 'INVALID_INPUT': {
      const known = error.data.fields.flatMap(({ path }) => {
        const field = FIELD_OF_PATH[path]
        return field ? [[field, wordsOf(field)] as const] : []
      })
      const text = known.length === 0 ? `${KEPT} Reload the page and try again.` : undefined
      return { title: PROBLEM, text, fields: Object.fromEntries(known), fixes: [] }
    }
    case 'SOLD_OUT': {
      const text = error.data.items
        .map(({ menuItemId, left }) =>
          left > 0 ? `Only ${String(left)} of ${nameOf(menuItemId)} left.` : `${nameOf(menuItemId)} has just sold out.`,
        )
        .join(' ')
      const fixes = error.data.items.map(({ menuItemId, left }) => fixTo(menuItemId, left))
      return { title: 'Somebody was faster', text: `${text} ${KEPT}`, fields: {}, fixes }
    }
    case 'LIMIT_EXCEEDED': {
      const text = error.data.items
        .map(({ menuItemId, limit, alreadyOrdered }) => {
          const before = alreadyOrdered > 0 ? `, and you have ordered ${String(alreadyOrdered)} before` : ''
          return `${nameOf(menuItemId)}: at most ${String(limit)} for one customer${before}.`
        })
        .join(' ')
      const fixes = error.data.items.map(({ menuItemId, limit, alreadyOrdered }) =>
        fixTo(menuItemId, Math.max(0, limit - alreadyOrdered)),
      )
      return { title: 'So that there is enough for all', text, fields: {}, fixes }
    }
    case 'NOT_ON_MENU':
      return {
        title: 'The menu has changed',
        text: 'Something in your basket is not on it any more.',
        fields: {},
        fixes: error.data.items.map(({ menuItemId }) => fixTo(menuItemId, 0)),
      }
    case 'SLOT_FULL':
    case 'SLOT_NOT_FOUND':
      return { title: PROBLEM, fields: { slot: 'This time has just been taken. Choose another.' }, fixes: [] }
    case 'AFTER_CUTOFF':
      return {
        title: 'Ordering has closed',
        text: `The last moment was ${formatMoment(error.data.cutoffAt)}. ${KEPT}`,
        fields: {},
        fixes: [],
        isFinal: true,
      }
    case 'BAKE_SALE_NOT_OPEN':
    case 'BAKE_SALE_NOT_FOUND':
      return { title: 'This bake sale takes no orders', text: KEPT, fields: {}, fixes: [], isFinal: true }
    case 'RATE_LIMITED':
      return {
        title: 'One moment, please',
        text: `That was a lot of requests. Try again in a minute. ${KEPT}`,
        fields: {},
        fixes: [],
      }
    case 'ADDRESS_MISSING':
      return { title: PROBLEM, fields: { street: wordsOf('street') }, fixes: [] }
    case 'NOT_DELIVERED_THERE':
      return {
        title: PROBLEM,
        text: 'You can collect your order instead.',
        fields: { postcode: `We do not deliver to ${error.data.district}.` },
        fixes: [],
      }
    case 'PAY_NOW':
      return {
        title: 'Please pay for this order now',
        text: `We cannot take more orders to be paid at the table under this address. ${KEPT} Choose another way to pay, or write to us.`,
        fields: {},
        fixes: [],
      }
    case 'VOUCHER_UNKNOWN':
    case 'VOUCHER_NOT_VALID':
      return {
        title: 'The voucher does not count any more',
        text: `Nothing was ordered. Take ${error.data.code} off, or try another. ${KEPT}`,
        fields: {},
        fixes: [],
      }
    case 'GIFT_CARD_UNKNOWN':
    case 'GIFT_CARD_SPENT':
      return {
        title: 'The gift card does not pay for this',
        text: `Nothing was ordered. Take it off, or try another. ${KEPT}`,
        fields: {},
        fixes: [],
      }
    case 'OFFER_OVER':
      return {
        title: 'What was kept for you has gone back',
        text: `The time of the offer has run out. ${KEPT}`,
        fields: {},
        fixes: [],
      }
    case 'IDEMPOTENCY_CONFLICT':
      return {
        title: 'Please send it once more',
        text: `This form had been used before. ${KEPT}`,
        fields: {},
        fixes: [],
      }
    case 'UNEXPECTED':
      return {
        title: 'Something went wrong on our side',
        text: `${KEPT} Please try again. If it goes on, tell us the reference ${error.data.reference}.`,
        fields: {},
        fixes: [],
      }
  }
}
