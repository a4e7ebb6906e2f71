import { idOf } from '../bakery/ids.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listDisputes = operations.staff.payments.listDisputes.handler(({ context: { world }, input }) => {
  const disputes = world.office.disputes.filter(
    ({ closedAt }) => input.isOpen === undefined || (closedAt === null) === input.isOpen,
  )
  return pageOf(disputes, input, ({ id }) => id)
})

export const listReconciliations = operations.staff.payments.listReconciliations.handler(
  ({ context: { world }, input }) => pageOf(world.office.reconciliations, input, ({ id }) => id),
)

export const reconcile = operations.staff.payments.reconcile.handler(({ context: { world } }) => {
  const { now, office } = world
  const made = {
    ...{ id: idOf('reconciliation', now.toISOString()), from: new Date(now.getTime() - 48 * 3_600_000).toISOString() },
    ...{ until: now.toISOString(), ranAt: now.toISOString(), checked: 0, vendorPence: 0, ledgerPence: 0 },
    differences: [],
  }
  office.reconciliations.unshift(made)
  return made
})

export const listWebhookEvents = operations.staff.webhooks.list.handler(({ context: { world }, input }) => {
  const events = world.office.events
    .filter(({ status }) => input.status === undefined || status === input.status)
    .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt))
  return pageOf(events, input, ({ id }) => id)
})

export const replayWebhookEvent = operations.staff.webhooks.replay.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const event = world.office.events.find((one) => one.id === id)
    if (!event) throw errors.EVENT_NOT_FOUND({ data: { id } })
    Object.assign(event, { status: 'processed', attempts: event.attempts + 1, lastError: null })
    return event
  },
)
