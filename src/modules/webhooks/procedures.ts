import { auditRow, staffOf } from '#modules/audit/repository.ts'
import { writeRows } from '#modules/orders/change.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { findEvent, findEvents, shownEvent } from './repository.ts'
import { processStripe } from './stripe.ts'

export const listWebhookEvents = operations.staff.webhooks.list.handler(
  async ({ context, input: { cursor, limit, ...which } }) =>
    pageOf((await findEvents(context.database, which, cursor, limit + 1)).map(shownEvent), limit),
)

/** What it speaks of is asked for anew: one that had its effect finds it there, and changes nothing. How it went is told by its status. */
export const replayWebhookEvent = operations.staff.webhooks.replay.handler(
  async ({ context, input: { id }, errors }) => {
    const { database, clock } = context
    const event = await findEvent(database, id)
    if (!event) throw errors.EVENT_NOT_FOUND({ data: { id } })
    if (event.vendor !== 'stripe') throw errors.NOT_REPLAYABLE({ data: { vendor: event.vendor } })
    await writeRows(database, [
      auditRow(database, staffOf(context), clock.now(), {
        ...{ action: 'webhook.replayed', entity: 'webhook_event', entityId: id },
        before: { status: event.status },
      }),
    ])
    await processStripe(context, event, event).catch((error: unknown) => {
      log.error('a replayed webhook had no effect', error, { event: event.vendorEventId, type: event.type })
    })
    const after = await findEvent(database, id)
    return shownEvent(after ?? event)
  },
)
