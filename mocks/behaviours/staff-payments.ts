import { addDays, londonInstant } from '#lib/dates.ts'
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

/** When a day of London begins. */
const startOf = (day: string) => new Date(londonInstant(day, '00:00'))

export const reconcile = operations.staff.payments.reconcile.handler(
  ({ context: { world }, input: { day = null }, errors }) => {
    const { now, office } = world
    if (day !== null && startOf(day) >= now) throw errors.DAY_TO_COME({ data: { field: 'day' } })
    const from = day === null ? new Date(now.getTime() - 48 * 3_600_000) : startOf(day)
    const end = day === null ? now : startOf(addDays(day, 1))
    const made = {
      ...{ id: idOf('reconciliation', now.toISOString(), day ?? ''), from: from.toISOString(), day },
      ...{ until: (end < now ? end : now).toISOString(), ranAt: now.toISOString() },
      ...{ checked: 0, vendorPence: 0, ledgerPence: 0, differences: [] },
    }
    office.reconciliations.unshift(made)
    return made
  },
)

export const listWebhookEvents = operations.staff.webhooks.list.handler(({ context: { world }, input }) => {
  const { status, vendor } = input
  const events = world.office.events
    .filter((event) => (status ?? event.status) === event.status && (vendor ?? event.vendor) === event.vendor)
    .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt))
  return pageOf(events, input, ({ id }) => id)
})

export const replayWebhookEvent = operations.staff.webhooks.replay.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const event = world.office.events.find((one) => one.id === id)
    if (!event) throw errors.EVENT_NOT_FOUND({ data: { id } })
    if (event.vendor !== 'stripe') throw errors.NOT_REPLAYABLE({ data: { vendor: event.vendor } })
    Object.assign(event, { status: 'processed', attempts: event.attempts + 1, lastError: null })
    return event
  },
)
