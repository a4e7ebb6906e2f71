import { derivedId } from '#lib/derived-id.ts'
import { formatDay } from '#lib/dates.ts'
import { summaryAt } from '#modules/bake-sales/repository.ts'
import { staffOf } from '#modules/audit/repository.ts'
import type { ShelfItem } from '#modules/checkout/rules.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { keyOf } from '#modules/staff-orders/change.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { apply } from './apply.ts'
import { findAffected, findDecision, findDone, writeDecision } from './repository.ts'
import { refundOf, substitutesRefusal, type Choice, type Substitute } from './rules.ts'

/** Times that a decision is judged anew after an order has come in. */
const ATTEMPTS = 5

export const previewCannotBake = operations.staff.orders.previewCannotBake.handler(
  async ({ context, input: { id }, errors }) => {
    const found = await findAffected(context.database, id)
    if (!found) throw errors.MENU_ITEM_NOT_FOUND({ data: { id } })
    const { productName, variantName } = found.item
    return {
      item: { productName, variantName },
      bakeSale: summaryAt(found.bakeSale, context.clock.now()),
      orders: found.orders.flatMap(({ id: orderId, number, customerName, lines, ...order }) => {
        const line = lines.find(({ menuItemId }) => menuItemId === id)
        if (!line) return []
        return [{ orderId, number, customerName, quantity: line.quantity, refundPence: refundOf(order, lines, id) }]
      }),
    }
  },
)

const asSubstitute = ({ id, product, variantName, pricePence }: ShelfItem): Substitute => ({
  menuItemId: id,
  productName: product.name,
  variantName,
  unitPricePence: pricePence,
  vatClass: product.vatClass,
  ingredients: product.ingredients,
  allergens: product.allergens,
  mayContain: product.mayContain,
})

type Found = NonNullable<Awaited<ReturnType<typeof findDecision>>>

/** Does to each order what was decided, but for those that have it behind them. @returns how many have been told in all */
async function applyAll(context: Context, { item, shelf, next }: Found, idempotencyKey: string, choices: Choice[]) {
  const { database, clock } = context
  const decision = {
    menuItemId: item.id,
    idempotencyKey,
    substitutes: new Map([...shelf].map(([id, one]) => [id, asSubstitute(one)])),
    next: next && `${next.title}, ${formatDay(next.onDate)}`,
  }
  const done = await findDone(
    database,
    choices.map(({ orderId }) => keyOf(orderId, idempotencyKey)),
  )
  const letterIds: string[] = []
  for (const choice of choices) {
    if (done.has(keyOf(choice.orderId, idempotencyKey))) continue
    const letterId = await apply(database, decision, choice, staffOf(context), clock.now())
    if (letterId !== null) letterIds.push(letterId)
  }
  if (letterIds.length > 0) handOver(context, letterIds, { owes: true })
  return done.size + letterIds.length
}

export const confirmCannotBake = operations.staff.orders.confirmCannotBake.handler(
  async ({ context, input, errors }) => {
    const { id, idempotencyKey, choices } = input
    const { database, clock } = context
    const decisionId = await derivedId('cannot-bake', id, idempotencyKey)
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const found = await findDecision(database, id, decisionId, clock.now())
      if (!found) throw errors.MENU_ITEM_NOT_FOUND({ data: { id } })
      if (found.decided) return { ordersTold: await applyAll(context, found, idempotencyKey, found.decided) }
      const named = new Set(choices.map(({ orderId }) => orderId))
      const orderIds = [...found.affected.keys()].filter((orderId) => !named.has(orderId))
      if (orderIds.length > 0) throw errors.ORDERS_CHANGED({ data: { orderIds } })
      const refusal = substitutesRefusal(choices, found.affected, found.shelf, found.item)
      if (refusal?.code === 'NOT_ON_MENU') throw errors.NOT_ON_MENU({ data: refusal.data })
      if (refusal) throw errors.SOLD_OUT({ data: refusal.data })
      const decision = { id: decisionId, menuItemId: id, choices }
      if (await writeDecision(database, decision, staffOf(context), clock.now()))
        return { ordersTold: await applyAll(context, found, idempotencyKey, choices) }
    }
    throw new Error('What cannot be baked was refused by the schema time after time, and the rules do not say why.')
  },
)
