import { LEAST_CHARGE_PENCE } from '#contracts/vendors/stripe.ts'
import { SESSION_MINUTES } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { orderIdOf, orderToken } from '#modules/orders/link.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { markDown } from './availability.ts'
import { itemsOf } from './items.ts'
import { closeOthers, openPage } from './open-page.ts'
import {
  findOfOrder,
  findPayables,
  findPayment,
  insertPayment,
  shownPayment,
  type Payable,
  type StoredPayment,
} from './repository.ts'

const MINUTE_MS = 60_000

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

/** The vendor's page for a payment of orders. @throws StripeUnavailable @returns null where the vendor refuses */
async function pageOf(context: Context, payment: StoredPayment, parts: Part[], token: string) {
  const { config } = context
  const others = await Promise.all(parts.slice(1).map(({ order }) => orderToken(config.LINK_SECRET, order.id)))
  const page = `${config.APP_ORIGIN}/orders/${token}`
  const siblings = others.length > 0 ? `&with=${others.join('.')}` : ''
  const numbers = parts.map(({ order }) => order.number).join(' ')
  return openPage(context, payment, {
    items: itemsOf(parts),
    email: parts[0]?.order.customerEmail ?? '',
    successUrl: `${page}?placed=1${siblings}`,
    cancelUrl: `${page}?unpaid=1${siblings}`,
    description: `Band of Bakers ${numbers}`,
    metadata: { orders: numbers.slice(0, 500) },
  })
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
      const url = payment?.status === 'pending' ? await pageOf(context, payment, parts, input.token) : null
      if (!payment || url === null) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
      return { payment: shownPayment(payment, orderIds), url }
    } catch (error) {
      if (!(error instanceof StripeUnavailable)) throw error
      log.error('Stripe is down', error, { orderId })
      markDown(context, error)
      throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
    }
  }
  throw errors.ORDER_NOT_FOUND({ data: {} })
})
