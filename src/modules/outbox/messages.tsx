import { render } from 'react-email'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { OrderConfirmedEmail, orderConfirmedSubject } from '#components/email/order-confirmed.tsx'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import type { OutboxMessage } from './repository.ts'

/** The mail that a message stands for. The same message makes the same mail, so that a repeated delivery is recognised. */
export async function emailOf(context: Context, message: OutboxMessage): Promise<SendEmailRequest> {
  const { APP_ORIGIN, EMAIL_FROM, LINK_SECRET } = context.config
  const order = await findOrder(context.database, message.orderId, context.clock.now())
  if (!order) throw new Error(`Outbox message ${message.id} speaks of an order that does not exist.`)
  const orderUrl = `${APP_ORIGIN}/orders/${await orderToken(LINK_SECRET, order.id)}`
  switch (message.kind) {
    case 'order_confirmed': {
      const mail = <OrderConfirmedEmail order={order} orderUrl={orderUrl} />
      return {
        from: EMAIL_FROM,
        to: order.customer.email,
        subject: orderConfirmedSubject(order),
        html: await render(mail),
        text: await render(mail, { plainText: true }),
      }
    }
  }
}
