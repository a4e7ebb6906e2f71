import type { ReactElement } from 'react'
import { render } from 'react-email'
import type { Order } from '#contracts/model/order.ts'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { OrderConfirmedEmail, orderConfirmedSubject } from '#components/email/order-confirmed.tsx'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import type { OutboxMessage } from './repository.ts'

type Words = { subject: string; mail: ReactElement }

/** What a message of each kind says. */
const WORDS = {
  order_confirmed: (order, orderUrl) => ({
    subject: orderConfirmedSubject(order),
    mail: <OrderConfirmedEmail order={order} orderUrl={orderUrl} />,
  }),
} satisfies Record<OutboxMessage['kind'], (order: Order, orderUrl: string) => Words>

/** The mail that a message stands for. The same message makes the same mail, so that a repeated delivery is recognised. */
export async function emailOf(context: Context, message: OutboxMessage): Promise<SendEmailRequest> {
  const { APP_ORIGIN, EMAIL_FROM, LINK_SECRET } = context.config
  const order = await findOrder(context.database, message.orderId, context.clock.now())
  if (!order) throw new Error(`Outbox message ${message.id} speaks of an order that does not exist.`)
  const { subject, mail } = WORDS[message.kind](
    order,
    `${APP_ORIGIN}/orders/${await orderToken(LINK_SECRET, order.id)}`,
  )
  return {
    from: EMAIL_FROM,
    to: order.customer.email,
    subject,
    html: await render(mail),
    text: await render(mail, { plainText: true }),
  }
}
