import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { orderToken } from '#modules/orders/link.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { findShelf, insertOrder } from './repository.ts'
import {
  orderNumber,
  refusalOf,
  requestHash,
  soldLines,
  type Refusal,
  type RefusalCode,
  type Refusals,
} from './rules.ts'

/** Times that an order is judged anew after another customer was faster. */
const ATTEMPTS = 5

type ErrorMakers = { [C in RefusalCode]: (options: { data: Refusals[C] }) => Error }

const errorOf = <C extends RefusalCode>(errors: ErrorMakers, { code, data }: Refusal<C>) => errors[code]({ data })

export const placeOrder = operations.checkout.placeOrder.handler(async ({ context, input, errors }) => {
  const hash = await requestHash(input)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { placed, shelf } = await findShelf(context.database, input)
    if (placed) {
      if (placed.requestHash !== hash) throw errors.IDEMPOTENCY_CONFLICT({ data: { field: 'idempotencyKey' } })
      return { number: placed.number, token: await orderToken(context.config.LINK_SECRET, placed.id) }
    }

    const placedAt = context.clock.now()
    const refusal = refusalOf(input, shelf, placedAt)
    if (refusal) throw errorOf(errors, refusal)

    const order = {
      id: crypto.randomUUID(),
      number: orderNumber(crypto.getRandomValues(new Uint8Array(6))),
      outboxId: crypto.randomUUID(),
      requestHash: hash,
      placedAt,
      lines: soldLines(input, shelf.items, VAT_REGISTERED),
    }
    if (await insertOrder(context.database, input, order)) {
      handOver(context, [order.outboxId])
      return { number: order.number, token: await orderToken(context.config.LINK_SECRET, order.id) }
    }
  }
  throw new Error('An order was refused by the schema time after time, and the rules do not say why.')
})
