import type { CheckoutSession } from '#contracts/vendors/stripe.ts'
import { PAYMENT_CHECK_MS, PAYMENTS_A_RUN } from '#lib/constants/backend.ts'
import { orderIdOf } from '#modules/orders/link.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { arrive, type Arrived } from './arrive.ts'
import { closePayment, findClosed, findOfOrder, findOrderIds, shownPayment, takeTurn } from './repository.ts'

/** The money of a session that has been paid, or null. */
export function arrivedOf({
  payment_status,
  payment_intent: intent,
  client_reference_id: id,
}: CheckoutSession): Arrived | null {
  if (payment_status !== 'paid' || intent === null || id === null) return null
  if (typeof intent === 'string') return { paymentId: id, intentId: intent, chargeId: null }
  const { latest_charge: charge } = intent
  return { paymentId: id, intentId: intent.id, chargeId: typeof charge === 'string' ? charge : (charge?.id ?? null) }
}

/** Asks the vendor how a payment stands, and writes down what it says. @throws StripeUnavailable */
export async function checkPayment(
  context: Context,
  { id, sessionId }: { id: string; sessionId: string },
): Promise<'pending' | 'succeeded' | 'cancelled'> {
  const session = await openStripe(context.config).retrieveSession(sessionId)
  const arrived = session.ok ? arrivedOf(session.data) : null
  if (arrived) {
    await arrive(context, arrived)
    return 'succeeded'
  }
  if (session.ok && session.data.status !== 'expired') return 'pending'
  await closePayment(context.database, id, 'cancelled')
  return 'cancelled'
}

/**
 * Looks how a payment stands that nobody has told of: where it is pending, and nobody has looked a moment ago.
 * @returns whether the vendor was asked, so that it may stand differently now
 */
export async function lookAt(
  context: Context,
  { id, sessionId }: { id: string; sessionId: string | null },
): Promise<boolean> {
  if (sessionId === null || !(await takeTurn(context.database, id, context.clock.now(), PAYMENT_CHECK_MS))) return false
  try {
    await checkPayment(context, { id, sessionId })
    return true
  } catch (error) {
    // It stands as it stood; the webhook, or the next look, will tell.
    if (!(error instanceof StripeUnavailable)) throw error
    log.error('a payment could not be looked at', error, { id })
    return false
  }
}

/** How the latest payment of an order stands: while it is pending, the vendor is asked now and then, so that nobody waits for a webhook that was lost. */
export const getPayment = operations.payments.get.handler(async ({ context, input, errors }) => {
  const { database, config } = context
  const orderId = await orderIdOf(config.LINK_SECRET, input.token)
  if (orderId === null) throw errors.ORDER_NOT_FOUND({ data: {} })
  const find = async () => {
    const [latest] = await findOfOrder(database, orderId)
    return latest
  }
  let payment = await find()
  if (!payment) throw errors.PAYMENT_NOT_FOUND({ data: { id: orderId } })
  if (await lookAt(context, payment)) payment = (await find()) ?? payment
  return shownPayment(payment, (await findOrderIds(database, [payment.id])).get(payment.id) ?? [])
})

/** Looks at payments whose page has closed and of which nobody has told. For the cron: driven by state, bounded, and nothing the second time. */
export async function closePayments(context: Context) {
  const { database, clock } = context
  for (const { id, sessionId } of await findClosed(database, clock.now(), PAYMENTS_A_RUN)) {
    const work = sessionId === null ? closePayment(database, id, 'cancelled') : checkPayment(context, { id, sessionId })
    await work.catch((error: unknown) => {
      log.error('a payment was not closed', error, { id })
    })
  }
}
