import type { BatchItem } from 'drizzle-orm/batch'
import type { StripeEvent } from '#contracts/vendors/stripe-events.ts'
import { EFFECTS } from '#modules/payments/events/effects.ts'
import { writeRows } from '#modules/orders/change.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { verifyWebhook } from '#vendors/stripe/webhook.ts'
import { findTold, settledRow, writeFailed, type StoredEvent, type Told } from './repository.ts'

/** Longest body that is read, in bytes. Stripe's events are a few thousand. */
const MAX_BYTES = 256 * 1024

const isOver = (event: StoredEvent | null) => event?.status === 'processed' || event?.status === 'ignored'

/**
 * Lets an event have its effect, once: effect and event are written in one batch. What it speaks of is asked for anew, because events come late and out
 * of order. @throws when it could not; that is written down
 */
export async function processStripe(context: Context, told: Told, before: StoredEvent | null): Promise<void> {
  const { database, clock } = context
  const effect = EFFECTS[told.type]
  const also: BatchItem<'sqlite'>[] = [
    settledRow(database, told, before, effect ? 'processed' : 'ignored', clock.now()),
  ]
  try {
    if (effect) await effect(context, told.objectId, also)
    else await writeRows(database, also)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await writeFailed(database, told, reason.slice(0, 500), clock.now())
    throw error
  }
}

const toldBy = ({ id, type, data }: StripeEvent): Told => ({
  vendor: 'stripe',
  vendorEventId: id,
  type,
  objectId: data.object.id,
})

/** Answers Stripe's webhooks: 400 to who is not Stripe, 200 to what is settled, 503 to what Stripe should tell again. */
export async function answerStripe(request: Request, context: Context): Promise<Response> {
  const { config, clock, database } = context
  const payload = await request.text()
  if (payload.length > MAX_BYTES) return new Response('Too large', { status: 413 })
  const signature = request.headers.get('stripe-signature')
  const event = await verifyWebhook(payload, signature, config.STRIPE_WEBHOOK_SECRET, clock.now())
  if (!event) return new Response('Not signed by Stripe', { status: 400 })
  const told = toldBy(event)
  const before = await findTold(database, told.vendorEventId)
  if (isOver(before)) return new Response('Known')
  try {
    await processStripe(context, told, before)
    return new Response('Done')
  } catch (error) {
    const isDown = error instanceof StripeUnavailable
    log.error('a webhook had no effect', error, { event: told.vendorEventId, type: told.type, isDown })
    return new Response('Please tell again', { status: 503 })
  }
}
