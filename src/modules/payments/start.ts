import { LEAST_CHARGE_PENCE } from '#contracts/vendors/stripe.ts'
import { SESSION_MINUTES } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { orderIdOf, orderToken } from '#modules/orders/link.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { markDown } from './availability.ts'
import { checkPayment } from './check.ts'
import { itemsOf } from './items.ts'
import {
  closePayment,
  findOfOrder,
  findPayables,
  findPayment,
  insertPayment,
  setSession,
  shownPayment,
  type Payable,
  type StoredPayment,
} from './repository.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

type Part = { order: Payable; amountPence: number }

const isHeld = ({ status, paymentMethod, holdExpiresAt }: Payable, now: Date) =>
  status === 'awaiting_payment' && paymentMethod === 'card' && holdExpiresAt !== null && holdExpiresAt > now

const stands = ({ status }: Payable) => status === 'confirmed' || status === 'ready'

/** What is paid at once: the orders of a checkout that wait for their money; or what is still owed of one that stands. */
function partsOf(all: Payable[], now: Date): Part[] {
  const [named] = all
  if (!named) return []
  const due = stands(named) ? [named] : all.filter((order) => isHeld(order, now))
  return due.map((order) => ({ order, amountPence: order.balancePence })).filter(({ amountPence }) => amountPence > 0)
}

/** What is paid, whichever of its orders somebody begins from. */
const purposeOf = (parts: readonly Part[]) =>
  derivedId('purpose', ...parts.map(({ order, amountPence }) => `${order.id}:${String(amountPence)}`).sort())

/** Closes pages that were opened for something else. @returns whether one of them has been paid meanwhile */
async function closeOthers(context: Context, others: { id: string; sessionId: string | null }[]): Promise<boolean> {
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

/** Opens the vendor's page for a payment; the same payment has the same page. */
async function openPage(context: Context, payment: StoredPayment, parts: Part[], token: string) {
  const { config, database } = context
  const others = await Promise.all(parts.slice(1).map(({ order }) => orderToken(config.LINK_SECRET, order.id)))
  const page = `${config.APP_ORIGIN}/orders/${token}`
  const siblings = others.length > 0 ? `&with=${others.join('.')}` : ''
  const numbers = parts.map(({ order }) => order.number).join(' ')
  const answer = await openStripe(config).createCheckoutSession(
    {
      mode: 'payment',
      ui_mode: 'hosted_page',
      line_items: itemsOf(parts),
      client_reference_id: payment.id,
      customer_email: parts[0]?.order.customerEmail ?? '',
      success_url: `${page}?placed=1${siblings}`,
      cancel_url: `${page}?unpaid=1${siblings}`,
      expires_at: Math.floor(payment.expiresAt.getTime() / SECOND_MS),
      locale: 'en-GB',
      submit_type: 'pay',
      payment_intent_data: { description: `Band of Bakers ${numbers}`, metadata: { paymentId: payment.id } },
      metadata: { paymentId: payment.id, orders: numbers.slice(0, 500) },
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

export const startPayment = operations.payments.start.handler(async ({ context, input, errors }) => {
  const { database, config, clock } = context
  const orderId = await orderIdOf(config.LINK_SECRET, input.token)
  for (let tries = 0; orderId !== null && tries < 2; tries++) {
    const now = clock.now()
    const [all, before] = await Promise.all([findPayables(database, orderId), findOfOrder(database, orderId)])
    const [named] = all
    if (!named) break
    const parts = partsOf(all, now)
    const amountPence = parts.reduce((sum, part) => sum + part.amountPence, 0)
    if (!stands(named) && !isHeld(named, now)) {
      const { status } = named
      throw errors.ORDER_STATE({ data: { status: status === 'awaiting_payment' ? 'expired' : status } })
    }
    if (amountPence === 0) throw errors.NOTHING_TO_PAY({ data: {} })
    if (amountPence < LEAST_CHARGE_PENCE) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
    const purpose = await purposeOf(parts)
    const orderIds = parts.map(({ order }) => order.id)
    const open = before.filter(({ status }) => status === 'pending')
    const same = open.find((one) => one.purpose === purpose && one.expiresAt > now && one.url !== null)
    if (same?.url) return { payment: shownPayment(same, orderIds), url: same.url }
    try {
      if (
        await closeOthers(
          context,
          open.filter((one) => one.purpose !== purpose),
        )
      )
        continue
      const id = await derivedId('payment', orderId, purpose, input.idempotencyKey)
      const holds = parts.flatMap(({ order }) => order.holdExpiresAt?.getTime() ?? [])
      const expiresAt = new Date(Math.max(now.getTime() + SESSION_MINUTES * MINUTE_MS, ...holds))
      await insertPayment(database, {
        ...{ id, purpose, amountPence, createdAt: now, expiresAt },
        orders: parts.map((part) => ({ orderId: part.order.id, amountPence: part.amountPence })),
      })
      const payment = await findPayment(database, id)
      const url = payment?.status === 'pending' ? await openPage(context, payment, parts, input.token) : null
      if (!payment || url === null) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
      return { payment: shownPayment(payment, orderIds), url }
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error
      log.error('Stripe is down', error, { orderId })
      markDown(context)
      throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
    }
  }
  throw errors.ORDER_NOT_FOUND({ data: {} })
})
