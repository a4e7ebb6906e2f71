import { z } from 'zod'
import { Id } from '../../model/primitives.ts'
import { WebhookEvent } from '../../model/operations-room.ts'
import { adminOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

export const listWebhookEvents = adminOperation
  .route({
    method: 'GET',
    path: '/staff/webhook-events',
    summary: 'List what vendors have told us',
    tags: ['Staff: webhooks'],
  })
  .input(
    z.strictObject({
      ...pageInput,
      status: WebhookEvent.shape.status.optional(),
      vendor: WebhookEvent.shape.vendor.optional(),
    }),
  )
  .output(page(WebhookEvent))

/** Processes an event again; one that had its effect changes nothing (invariant 5). */
export const replayWebhookEvent = adminOperation
  .meta({ access: 'admin', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/staff/webhook-events/{id}/replay',
    summary: 'Process an event of a vendor again',
    tags: ['Staff: webhooks'],
  })
  .input(z.strictObject({ id: Id }))
  .output(WebhookEvent)
  .errors({
    EVENT_NOT_FOUND: notFound('There is no such event.'),
    /** Of a mail only what was told is known; it cannot be asked for anew. */
    NOT_REPLAYABLE: {
      status: 409,
      message: 'What this vendor tells cannot be asked for again.',
      data: z.strictObject({ vendor: WebhookEvent.shape.vendor }),
    },
  })
