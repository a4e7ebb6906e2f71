import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { writeLines, writeSlot, writeStatus } from './change.ts'
import { findChangeable, findEdit, findSlot, type Changeable } from './changeable.ts'
import { edited, type EditRefusal } from './edit.ts'
import { orderIdOf } from './link.ts'
import { findOrder } from './repository.ts'
import { isOpenOrder } from './transitions.ts'

/** Times that a change is judged anew after somebody else was faster. */
const ATTEMPTS = 5

export const getOrder = operations.orders.get.handler(async ({ context, input, errors }) => {
  const id = await orderIdOf(context.config.LINK_SECRET, input.token)
  const order = id === null ? null : await findOrder(context.database, id, context.clock.now())
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return order
})

type ChangeErrors = {
  ORDER_NOT_FOUND: (options: { data: Record<string, never> }) => Error
  ORDER_STATE: (options: { data: { status: Changeable['order']['status'] } }) => Error
}

type Attempt = (found: Changeable, now: Date, letterId: string) => Promise<boolean>

/** A customer's change of an order by its link: found, judged and written, again when somebody was faster. Answers with the order as it is then. */
async function changeByLink(
  context: Context,
  { token, idempotencyKey }: { token: string; idempotencyKey: string },
  errors: ChangeErrors,
  attempt: Attempt,
  isDone: (found: Changeable) => boolean = (found) => found.isDone,
) {
  const { database, clock } = context
  const id = await orderIdOf(context.config.LINK_SECRET, token)
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const found = id === null ? null : await findChangeable(database, id, idempotencyKey)
    if (id === null || !found) throw errors.ORDER_NOT_FOUND({ data: {} })
    const letterId = crypto.randomUUID()
    if (!isDone(found)) {
      const status = statusAt(found, clock.now())
      if (!isOpenOrder(status)) throw errors.ORDER_STATE({ data: { status } })
      if (!(await attempt(found, clock.now(), letterId))) continue
      // Fewer of something may be what somebody waits for.
      handOver(context, [letterId], { frees: true, owes: true })
    }
    const order = await findOrder(database, id, clock.now())
    if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
    return order
  }
  throw new Error('A change was refused by the schema time after time, and the rules do not say why.')
}

/** What an order is at a moment: a hold that has run out is over, also before the job has written it down. */
const statusAt = ({ order: { status, holdExpiresAt } }: Changeable, now: Date) =>
  status === 'awaiting_payment' && holdExpiresAt !== null && holdExpiresAt <= now ? 'expired' : status

const isOpenAt = ({ sale }: Changeable, now: Date) =>
  bakeSaleStateAt(
    { status: sale.status, opensAt: sale.opensAt.toISOString(), cutoffAt: sale.cutoffAt.toISOString() },
    now,
  ) === 'open'

type LineErrors = {
  [C in EditRefusal['code']]: (options: { data: Extract<EditRefusal, { code: C }>['data'] }) => Error
}
const lineError = (errors: LineErrors, refusal: EditRefusal) => errors[refusal.code]({ data: refusal.data } as never)

const byCustomer = { actor: 'customer' } as const

export const editOrder = operations.orders.edit.handler(async ({ context, input, errors }) =>
  changeByLink(context, input, errors, async (found, now, letterId) => {
    const { cutoffAt } = found.sale
    if (!isOpenAt(found, now)) throw errors.AFTER_CUTOFF({ data: { field: 'token', cutoffAt: cutoffAt.toISOString() } })
    const shelf = await findEdit(context.database, found, input.lines)
    const outcome = edited(found, input.lines, shelf, now, false)
    if ('refusal' in outcome) throw lineError(errors, outcome.refusal)
    const change = { ...byCustomer, idempotencyKey: input.idempotencyKey, kind: 'lines', at: now } as const
    return writeLines(context.database, found, outcome, change, { id: letterId, kind: 'order_changed' })
  }),
)

export const changeSlot = operations.orders.changeSlot.handler(async ({ context, input, errors }) => {
  const idempotencyKey = crypto.randomUUID()
  const { slotId } = input
  const data = { field: 'slotId', slotId }
  return changeByLink(context, { token: input.token, idempotencyKey }, errors, async (found, now, letterId) => {
    if (!isOpenAt(found, now)) throw errors.ORDER_STATE({ data: { status: found.order.status } })
    const slot = await findSlot(context.database, found.sale.id, slotId)
    if (!slot || slot.fulfilment !== found.order.fulfilment) throw errors.SLOT_NOT_FOUND({ data })
    if (slot.id === found.order.slotId) return true
    if (slot.left < 1) throw errors.SLOT_FULL({ data })
    const change = { ...byCustomer, idempotencyKey, kind: 'slot', at: now } as const
    return writeSlot(context.database, found, slotId, change, { id: letterId, kind: 'order_changed' })
  })
})

export const cancelOrder = operations.orders.cancel.handler(async ({ context, input, errors }) =>
  changeByLink(
    context,
    input,
    errors,
    async (found, now, letterId) => {
      if (!isOpenAt(found, now))
        throw errors.AFTER_CUTOFF({ data: { field: 'token', cutoffAt: found.sale.cutoffAt.toISOString() } })
      const change = { ...byCustomer, idempotencyKey: input.idempotencyKey, kind: 'cancel', at: now } as const
      return writeStatus(context.database, found, 'cancelled', change, {
        entries: [{ kind: 'correction', amountPence: -found.chargedPence, reference: 'cancelled' }],
        letter: { id: letterId, kind: 'order_cancelled' },
      })
    },
    // What has been cancelled stays cancelled, whoever asks for it again.
    ({ order }) => order.status === 'cancelled',
  ),
)
