import type { quote } from '#actions/checkout.ts'
import type { Basket } from '#contracts/model/basket.ts'
import type { Bringing } from './checkout-form.tsx'
import { linesOf, offersOf, sorted } from './orderable.ts'

type Asked = Parameters<typeof quote>[0]

/** Long enough to be a whole postcode in the United Kingdom; the bakery says whether it is one. */
const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i

/**
 * What to ask the bakery for a count of: only what the basket does not say itself, which is bringing it, and a gift card.
 * @returns null where there is nothing of that
 */
export function askedOf(
  basket: Basket,
  { postcode, bakeSaleIds }: Bringing,
  giftCardCode: string | null,
): Asked | null {
  const { orderable } = sorted(basket)
  const deliverTo = POSTCODE.test(postcode.trim()) ? postcode.trim() : null
  const isBrought = deliverTo !== null && orderable.some(({ bakeSale }) => bakeSaleIds.includes(bakeSale.id))
  if (orderable.length === 0 || (!isBrought && giftCardCode === null)) return null
  const { voucherCode, voucherProblem } = basket
  const offerTokens = offersOf(orderable)
  return {
    orders: orderable.map((group) => ({
      bakeSaleId: group.bakeSale.id,
      lines: linesOf(group),
      ...(deliverTo !== null && bakeSaleIds.includes(group.bakeSale.id) && { deliverTo }),
    })),
    ...(voucherCode !== null && voucherProblem === null && { voucherCode }),
    ...(giftCardCode === null ? {} : { giftCardCode }),
    ...(offerTokens.length > 0 && { offerTokens }),
  }
}
