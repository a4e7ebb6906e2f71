import type { BuyGiftCardInput } from '#contracts/api/gift-cards.ts'
import { penceOf } from './money.ts'

/*
 * Buying a gift card without scripts: what its form sends, and the address that tells the answer. No address of a page holds what somebody has typed.
 */

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

type Refused = { code: string; data?: unknown }
type Buy = (input: BuyGiftCardInput) => Promise<readonly [Refused | null | undefined, { token: string }?]>
type Details = { fields?: { path: string }[]; field?: string; reference?: string }

/** Where it is told what was refused: no token is so short. */
const ANSWER_PAGE = '/gift-cards/none'

/** Pence of `amount`, one of the choices, or of `pounds`, where it is `other`; none that would do where it is neither. */
function pence(form: FormData) {
  const amount = textOf(form, 'amount')
  return amount === 'other' ? (penceOf(textOf(form, 'pounds')) ?? 0) : Number(amount)
}

/**
 * The form: `amount`, `pounds`, and the fields of the contract. The page is the same for everybody, so that each sending is a wish of its own.
 * @returns where to go: the page of the purchase, which leads on to pay
 */
export async function submitBuyForm(form: FormData, buy: Buy): Promise<string> {
  const sendOn = textOf(form, 'sendOn')
  const [refused, begun] = await buy({
    initialPence: pence(form),
    buyerName: textOf(form, 'buyerName'),
    buyerEmail: textOf(form, 'buyerEmail'),
    recipientEmail: textOf(form, 'recipientEmail'),
    message: textOf(form, 'message'),
    ...(sendOn === '' ? {} : { sendOn }),
    idempotencyKey: crypto.randomUUID(),
  })
  if (!refused && begun) return `/gift-cards/${begun.token}`
  const { fields = [], field, reference } = (refused?.data ?? {}) as Details
  const query = new URLSearchParams({ refused: refused?.code ?? 'UNEXPECTED' })
  const wrong = [...new Set([...fields.map(({ path }) => path), ...(field === undefined ? [] : [field])])]
  if (wrong.length > 0) query.set('fields', wrong.join('.'))
  if (reference !== undefined) query.set('reference', reference)
  return `${ANSWER_PAGE}?${query.toString()}`
}
