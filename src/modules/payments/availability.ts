import { noteDown } from '#modules/outages/repository.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Env } from '#platform/env.ts'
import type { StripeUnavailable } from '#vendors/stripe/call.ts'

const KEY = 'payments:stripe:down:1'
/** How long nobody is offered to pay by card after it did not work, in seconds; then somebody tries again. KV takes no less. */
const REST_SECONDS = 60

/**
 * Remembers for a while that the vendor does not answer, so that it is not offered, and for longer, so that staff hear of it. A hint only: whoever has chosen it
 * already tries all the same.
 */
export function markDown(context: Context, { message }: StripeUnavailable) {
  const { env, waitUntil } = context
  waitUntil(noteDown(context, 'stripe', message))
  waitUntil(
    env.KV.put(KEY, '1', { expirationTtl: REST_SECONDS }).catch((error: unknown) => {
      log.error('that Stripe is down was not written down', error)
    }),
  )
}

/** Whether paying by card is offered. One KV read. */
export const isUp = async ({ KV }: Pick<Env, 'KV'>) => (await KV.get(KEY)) === null
