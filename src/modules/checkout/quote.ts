import type { QuoteInput } from '#contracts/api/checkout.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { price } from '#lib/pricing/price.ts'
import { codeHash } from '#modules/gift-cards/code.ts'
import { placeIdsOf } from '#modules/waiting-list/link.ts'
import { operations } from '#platform/operations.ts'
import { findShelf } from './repository.ts'
import {
  cardPayments,
  districtOf,
  giftCardRefusalOf,
  linesOf,
  linesRefusal,
  offerRefusalOf,
  offersTaken,
  voucherRefusalOf,
  withOffers,
  type Refusal,
  type Shelf,
} from './rules.ts'

type QuoteRefusal = Refusal<
  | 'BAKE_SALE_NOT_FOUND'
  | 'NOT_ON_MENU'
  | 'LIMIT_EXCEEDED'
  | 'SOLD_OUT'
  | 'NOT_DELIVERED_THERE'
  | 'VOUCHER_UNKNOWN'
  | 'VOUCHER_NOT_VALID'
  | 'GIFT_CARD_UNKNOWN'
  | 'GIFT_CARD_SPENT'
  | 'OFFER_OVER'
>

/** Nobody in particular: a quote reserves nothing, and knows no customer. */
const ANYBODY = { idempotencyKey: '', customer: { name: '', email: '' }, paymentMethod: 'bank_transfer' } as const

/** The quote as the shelf is asked for it. */
const wantedOf = ({ orders, voucherCode }: QuoteInput) => ({
  ...ANYBODY,
  orders: orders.map(({ bakeSaleId, lines, deliverTo }) => ({
    bakeSaleId,
    lines,
    slotId: '',
    ...(deliverTo === undefined ? {} : { address: { lines: [], postcode: deliverTo } }),
  })),
  ...(voucherCode === undefined ? {} : { voucherCode }),
})

/** Why it cannot be said what something costs. A bake sale that has closed still has its prices. */
function refusalOf(input: QuoteInput, shelf: Shelf, now: Date): QuoteRefusal | null {
  const drawn = new Map<string, number>()
  const over = offerRefusalOf(shelf, now)
  const kept = { ...shelf, items: withOffers(shelf.items, offersTaken(input.orders, shelf, now)) }
  for (const [index, { bakeSaleId, lines, deliverTo }] of input.orders.entries()) {
    const at = `orders.${String(index)}.`
    const sale = shelf.sales.get(bakeSaleId)
    if (!sale) return { code: 'BAKE_SALE_NOT_FOUND', data: { field: `${at}bakeSaleId`, bakeSaleId } }
    const refusal = linesRefusal(lines, sale, kept, drawn, now, at)
    if (refusal && refusal.code !== 'AFTER_CUTOFF') return refusal.code === 'SOLD_OUT' && over ? over : refusal
    const district = deliverTo === undefined ? undefined : districtOf(deliverTo)
    if (district !== undefined && !shelf.areas.has(district))
      return { code: 'NOT_DELIVERED_THERE', data: { field: `${at}deliverTo`, district } }
  }
  const { giftCardCode } = input
  return (
    over ??
    voucherRefusalOf(wantedOf(input), shelf, now) ??
    giftCardRefusalOf(giftCardCode === undefined ? {} : { giftCardCode }, shelf, now)
  )
}

export const quote = operations.checkout.quote.handler(async ({ context, input, errors }) => {
  const { shelf } = await findShelf(context.database, wantedOf(input), {
    cardHash: input.giftCardCode === undefined ? null : await codeHash(input.giftCardCode),
    offerIds: await placeIdsOf(context.config.LINK_SECRET, input.offerTokens),
  })
  const refusal = refusalOf(input, shelf, context.clock.now())
  if (refusal) {
    const make: (options: { data: never }) => Error = errors[refusal.code]
    throw make({ data: refusal.data as never })
  }
  const { orders, discountPence, totalPence } = price(
    input.orders.map((wish) => ({
      lines: linesOf(wish, shelf),
      delivery: wish.deliverTo === undefined ? null : (shelf.areas.get(districtOf(wish.deliverTo)) ?? null),
    })),
    { voucher: shelf.voucher, isVatRegistered: VAT_REGISTERED },
  )
  const giftCardPence = cardPayments(orders, shelf).reduce((sum, paid) => sum + paid, 0)
  return {
    orders: orders.map(({ lines: _lines, ...money }, index) => ({
      bakeSaleId: input.orders[index]?.bakeSaleId ?? '',
      ...money,
    })),
    discountPence,
    totalPence,
    giftCardPence,
    duePence: totalPence - giftCardPence,
  }
})
