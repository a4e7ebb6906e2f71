import type { Order } from '#contracts/model/order.ts'
import { OrderEmail, orderSubject, type OrderNews } from '#components/email/order-email.tsx'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import type { Letter, Told } from './letter.ts'

export const isReady = ({ status }: Order) => status === 'ready'

type More = { why?: string; endUrl?: string }

/** What is told of an order to its customer. */
export async function letterAbout(
  { config }: Context,
  order: Order,
  news: OrderNews,
  more: More = {},
): Promise<Letter> {
  const orderUrl = `${config.APP_ORIGIN}/orders/${await orderToken(config.LINK_SECRET, order.id)}`
  return {
    to: order.customer.email,
    subject: orderSubject(order, news),
    mail: <OrderEmail order={order} orderUrl={orderUrl} news={news} {...more} />,
  }
}

/** What is told of an order, however it stands. */
export async function orderLetter(context: Context, orderId: string, news: OrderNews, why?: string) {
  const order = await findOrder(context.database, orderId, context.clock.now())
  return order && letterAbout(context, order, news, why === undefined ? {} : { why })
}

/** What is told of an order while it is so: by the time that the mail goes out, it may not be. */
export async function stillLetter(
  context: Context,
  orderId: string,
  news: OrderNews,
  isSo: (order: Order) => boolean,
): Promise<Told> {
  const order = await findOrder(context.database, orderId, context.clock.now())
  if (!order) return null
  return isSo(order) ? letterAbout(context, order, news) : 'unwanted'
}
