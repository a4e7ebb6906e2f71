import type { PlaceOrdersInput } from '#contracts/api/checkout.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { keyOf } from '#modules/basket/key.ts'
import { orderToken } from '#modules/orders/link.ts'
import { codeHash } from '#modules/gift-cards/code.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { placeIdsOf } from '#modules/waiting-list/link.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { orderNumber, requestHash } from './identity.ts'
import { findShelf, insertCheckout, type NewCheckout, type PlacedOrder } from './repository.ts'
import {
  cardPayments,
  holdOf,
  offersTaken,
  priceOf,
  refusalOf,
  soldLines,
  type Refusal,
  type RefusalCode,
  type Refusals,
  type Shelf,
} from './rules.ts'

/** Times that a checkout is judged anew after another customer was faster. */
const ATTEMPTS = 5

type ErrorMakers = { [C in RefusalCode]: (options: { data: Refusals[C] }) => Error }
type PlaceErrors = ErrorMakers & { IDEMPOTENCY_CONFLICT: (options: { data: { field: string } }) => Error }

const errorOf = <C extends RefusalCode>(errors: ErrorMakers, { code, data }: Refusal<C>) => errors[code]({ data })

/** What is written of a checkout that is taken. */
function checkoutOf(
  input: PlaceOrdersInput,
  shelf: Shelf,
  hash: string,
  placedAt: Date,
  customerId: string | null,
): NewCheckout {
  const { orders } = priceOf(input.orders, shelf, shelf.voucher, VAT_REGISTERED)
  const paid = cardPayments(orders, shelf)
  const hold = holdOf(input, shelf, placedAt)
  return {
    requestHash: hash,
    placedAt,
    customerId,
    voucher: input.voucherCode === undefined ? null : shelf.voucher,
    giftCard: shelf.giftCard,
    offerIds: offersTaken(input.orders, shelf, placedAt).map(({ id }) => id),
    orders: input.orders.flatMap((wish, index) => {
      const priced = orders[index]
      if (!priced) return []
      const giftCardPence = paid[index] ?? 0
      return [
        {
          id: crypto.randomUUID(),
          number: orderNumber(crypto.getRandomValues(new Uint8Array(6))),
          outboxId: crypto.randomUUID(),
          wish,
          fulfilment: shelf.slots.get(wish.slotId)?.fulfilment ?? 'collection',
          priced,
          lines: soldLines(wish.lines, shelf.items, priced),
          giftCardPence,
          // What costs nothing more has nothing to wait for, however it was to be paid.
          holdExpiresAt: priced.totalPence > giftCardPence ? hold : null,
        },
      ]
    }),
  }
}

/** The account that an order belongs to from the beginning; who has not signed in has it adopted later. */
const ownerId = ({ actor }: Context) => (actor.role === 'visitor' ? null : actor.id)

/**
 * Takes a checkout, or says why not: judged by what is there, written in one batch, and judged again when somebody else was faster. A key that
 * has been used answers with what it made. Two round trips, whatever the basket.
 */
async function place(
  context: Context,
  input: PlaceOrdersInput,
  errors: PlaceErrors,
  prefixOf: (index: number) => string,
): Promise<PlacedOrder[]> {
  const hash = await requestHash(input)
  const also = {
    cardHash: input.giftCardCode === undefined ? null : await codeHash(input.giftCardCode),
    offerIds: await placeIdsOf(context.config.LINK_SECRET, input.offerTokens),
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { placed, shelf } = await findShelf(context.database, input, also)
    if (placed.length > 0) {
      if (placed.some((order) => order.requestHash !== hash))
        throw errors.IDEMPOTENCY_CONFLICT({ data: { field: 'idempotencyKey' } })
      return placed
    }
    const now = context.clock.now()
    const refusal = refusalOf(input, shelf, now, VAT_REGISTERED, prefixOf)
    if (refusal) throw errorOf<RefusalCode>(errors, refusal)

    const checkout = checkoutOf(input, shelf, hash, now, ownerId(context))
    const basket = await keyOf(context)
    const written = await insertCheckout(context.database, input, checkout, basket)
    if (written) {
      if (basket !== null) context.basket.count = written.inBasket
      const told = checkout.orders.filter(({ holdExpiresAt }) => input.paymentMethod !== 'card' || !holdExpiresAt)
      if (told.length > 0)
        handOver(
          context,
          told.map(({ outboxId }) => outboxId),
        )
      return checkout.orders.map(({ id, number, wish, priced, giftCardPence, holdExpiresAt }) => ({
        id,
        number,
        bakeSaleId: wish.bakeSaleId,
        requestHash: hash,
        totalPence: priced.totalPence,
        giftCardPence,
        holdExpiresAt,
      }))
    }
  }
  throw new Error('A checkout was refused by the schema time after time, and the rules do not say why.')
}

export const placeOrder = operations.checkout.placeOrder.handler(async ({ context, input, errors }) => {
  const { bakeSaleId, slotId, address, lines, note, ...terms } = input
  const wish = { bakeSaleId, slotId, address, lines, note }
  const [order] = await place(context, { ...terms, orders: [wish] }, errors, () => '')
  if (!order) throw new Error('A checkout of one order has made none.')
  return { number: order.number, token: await orderToken(context.config.LINK_SECRET, order.id) }
})

export const placeOrders = operations.checkout.placeOrders.handler(async ({ context, input, errors }) => {
  const placed = await place(context, input, errors, (index) => `orders.${String(index)}.`)
  const asWished = input.orders.flatMap(({ bakeSaleId }) => placed.filter((order) => order.bakeSaleId === bakeSaleId))
  return {
    orders: await Promise.all(
      asWished.map(async ({ id, number, bakeSaleId }) => ({
        bakeSaleId,
        number,
        token: await orderToken(context.config.LINK_SECRET, id),
      })),
    ),
    totalPence: placed.reduce((sum, { totalPence }) => sum + totalPence, 0),
    giftCardPence: placed.reduce((sum, { giftCardPence }) => sum + giftCardPence, 0),
    holdExpiresAt: placed.flatMap(({ holdExpiresAt }) => holdExpiresAt ?? [])[0]?.toISOString() ?? null,
  }
})
