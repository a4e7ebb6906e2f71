import type { CreateCheckoutSession } from '#contracts/vendors/stripe.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { checkPayment } from './check.ts'
import { closePayment, setSession } from './repository.ts'

const SECOND_MS = 1_000

/** What the vendor's page shows, and where it leads back to. */
export type PayPage = {
  items: CreateCheckoutSession['line_items']
  email: string
  successUrl: string
  cancelUrl: string
  description: string
  /** Beside the payment that it is for. */
  metadata: Record<string, string>
}

/** Opens the vendor's page for a payment; the same payment has the same page. @returns null where the vendor refuses @throws StripeUnavailable */
export async function openPage(
  { config, database }: Context,
  payment: { id: string; expiresAt: Date },
  page: PayPage,
): Promise<string | null> {
  const answer = await openStripe(config).createCheckoutSession(
    {
      mode: 'payment',
      ui_mode: 'hosted_page',
      line_items: page.items,
      client_reference_id: payment.id,
      customer_email: page.email,
      success_url: page.successUrl,
      cancel_url: page.cancelUrl,
      expires_at: Math.floor(payment.expiresAt.getTime() / SECOND_MS),
      locale: 'en-GB',
      submit_type: 'pay',
      payment_intent_data: { description: page.description, metadata: { paymentId: payment.id } },
      metadata: { paymentId: payment.id, ...page.metadata },
    },
    payment.id,
  )
  if (!answer.ok || answer.data.url === null) {
    log.error('a page to pay on was refused', answer.ok ? 'it has no address' : answer.reason, { id: payment.id })
    await closePayment(database, payment.id, 'failed')
    return null
  }
  await setSession(database, payment.id, answer.data.id, answer.data.url)
  return answer.data.url
}

/** Closes pages that were opened for something else. @returns whether one of them has been paid meanwhile @throws StripeUnavailable */
export async function closeOthers(
  context: Context,
  others: { id: string; sessionId: string | null }[],
): Promise<boolean> {
  const { database, config } = context
  let hasPaid = false
  for (const { id, sessionId } of others) {
    if (sessionId === null) await closePayment(database, id, 'cancelled')
    else {
      const closed = await openStripe(config).expireSession(sessionId, `close:${id}`)
      if (closed.ok) await closePayment(database, id, 'cancelled')
      else hasPaid = (await checkPayment(context, { id, sessionId })) === 'succeeded' || hasPaid
    }
  }
  return hasPaid
}
