import type { Order } from '#contracts/model/order.ts'
import type { Payment } from '#contracts/model/payment.ts'
import { LEAST_CHARGE_PENCE } from '#contracts/vendors/stripe.ts'
import { idOf } from '../bakery/ids.ts'
import type { World } from '../world.ts'
import { enter, ledgerOf } from './books.ts'
import { mayNotOwe } from './checkout.ts'
import { cardIn } from './gift-card.ts'
import { operations } from './operations.ts'

/** The page of the vendor that does not exist: who is sent there is somewhere else. */
export const PAGE = 'https://checkout.stripe.com/c/pay'

export const checkGiftCard = operations.payments.checkGiftCard.handler(({ context: { world }, input, errors }) => {
  const card = cardIn(world, input.code)
  if (!card) throw errors.GIFT_CARD_NOT_FOUND({ data: {} })
  return card
})

/** The orders that were placed with one, itself first. */
function ofCheckout(world: World, token: string, order: Order) {
  const checkout = [...world.answered.values()].find(({ placed }) => placed.some((one) => one.token === token))
  const others = (checkout?.placed ?? []).filter((one) => one.token !== token)
  return [
    { token, order },
    ...others.flatMap((one) => {
      const other = world.orders.get(one.token)
      return other ? [{ token: one.token, order: other }] : []
    }),
  ]
}

const isHeld = ({ status, paymentMethod, holdExpiresAt }: Order, { now }: World) =>
  status === 'awaiting_payment' &&
  paymentMethod === 'card' &&
  holdExpiresAt !== null &&
  Date.parse(holdExpiresAt) > now.getTime()
const stands = ({ status }: Order) => status === 'confirmed' || status === 'ready'

const latestOf = (world: World, id: string) => world.office.payments.findLast(({ orderIds }) => orderIds.includes(id))

export const startPayment = operations.payments.start.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  const { status } = order
  if (!stands(order) && !isHeld(order, world))
    throw errors.ORDER_STATE({ data: { status: status === 'awaiting_payment' ? 'expired' : status } })
  const due = stands(order)
    ? [order]
    : ofCheckout(world, input.token, order).flatMap((one) => (isHeld(one.order, world) ? [one.order] : []))
  const owing = due.filter(({ balancePence }) => balancePence > 0)
  const amountPence = owing.reduce((sum, { balancePence }) => sum + balancePence, 0)
  if (amountPence === 0) throw errors.NOTHING_TO_PAY({ data: {} })
  if (amountPence < LEAST_CHARGE_PENCE) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  const open = latestOf(world, order.id)
  if (open?.status === 'pending' && open.amountPence === amountPence)
    return { payment: open, url: `${PAGE}/${open.id}` }
  const payment: Payment = {
    id: idOf('payment', order.id, String(amountPence), input.idempotencyKey),
    orderIds: owing.map(({ id }) => id),
    method: 'card',
    status: 'pending',
    amountPence,
    createdAt: world.now.toISOString(),
    vendorId: null,
  }
  world.office.payments.push(payment)
  return { payment, url: `${PAGE}/${payment.id}` }
})

export const getPayment = operations.payments.get.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  const payment = latestOf(world, order.id)
  if (!payment) throw errors.PAYMENT_NOT_FOUND({ data: { id: order.id } })
  return payment
})

/** Lets the money of the latest payment of an order come, as a customer does on the vendor's page. */
export function letPay(world: World, token: string) {
  const named = world.orders.get(token)
  const payment = named && latestOf(world, named.id)
  if (payment?.status !== 'pending') return
  Object.assign(payment, { status: 'succeeded', vendorId: `pi_${payment.id.slice(0, 8)}` })
  for (const [at, order] of world.orders) {
    if (!payment.orderIds.includes(order.id)) continue
    ledgerOf(world, order)
    enter(world, order, 'payment', -order.balancePence, { reference: payment.vendorId })
    world.orders.set(at, {
      ...order,
      status: stands(order) ? order.status : 'confirmed',
      holdExpiresAt: null,
      balancePence: 0,
    })
  }
}

export const payOnCollection = operations.payments.payOnCollection.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  if (order.paymentMethod === 'pay_on_collection' && order.status === 'confirmed') return order
  if (!isHeld(order, world)) throw errors.ORDER_STATE({ data: { status: order.status } })
  const waiting = ofCheckout(world, input.token, order).filter((one) => isHeld(one.order, world))
  const duePence = waiting.reduce((sum, one) => sum + one.order.balancePence, 0)
  const isBrought = waiting.some((one) => one.order.address !== null)
  if (isBrought || mayNotOwe(world, order.customer.email, duePence))
    throw errors.PAY_NOW({ data: { field: 'paymentMethod' } })
  for (const one of waiting)
    world.orders.set(one.token, {
      ...one.order,
      status: 'confirmed',
      paymentMethod: 'pay_on_collection',
      holdExpiresAt: null,
    })
  return world.orders.get(input.token) ?? order
})
