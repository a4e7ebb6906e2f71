import type { Basket } from '#contracts/model/basket.ts'
import type { Quote } from './types.ts'

/** What a checkout comes to, in pence. */
export type Sums = {
  itemsPence: number
  discountPence: number
  /** Null where nothing is brought, or nobody has counted yet what that costs. */
  deliveryPence: number | null
  totalPence: number
  giftCardPence: number
  /** What is still to be paid. */
  duePence: number
  /** The bakery is counting: what stands there is what it was before. */
  isCounting: boolean
}

type Counted = { basket: Basket; quote: Quote | null; isCounting: boolean; isBrought: boolean }

/**
 * The sums from the bakery's last count; while it counts anew, those parts of it that only the bakery knows (bringing it, a gift card) with what the
 * basket comes to, so that nothing jumps to and fro.
 */
export function sumsOf({ basket, quote, isCounting, isBrought }: Counted): Sums {
  const itemsPence = basket.bakeSales.reduce((sum, { subtotalPence }) => sum + subtotalPence, 0)
  const brought = quote?.orders.reduce((sum, { deliveryPence }) => sum + deliveryPence, 0) ?? null
  const deliveryPence = isBrought ? brought : null
  const isFresh = quote !== null && !isCounting
  const totalPence = isFresh ? quote.totalPence : basket.totalPence + (deliveryPence ?? 0)
  const giftCardPence = Math.min(quote?.giftCardPence ?? 0, totalPence)
  return {
    itemsPence,
    discountPence: isFresh ? quote.discountPence : basket.discountPence,
    deliveryPence,
    totalPence,
    giftCardPence,
    duePence: isFresh ? quote.duePence : totalPence - giftCardPence,
    isCounting,
  }
}
