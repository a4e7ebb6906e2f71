import type { Order } from '#contracts/model/order.ts'
import { OrderEmail, orderSubject, type OrderNews } from '#components/email/order-email.tsx'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import { creditNoteOf } from './document-letters.tsx'
import type { Letter, Told } from './letter.ts'

export const isReady = ({ status }: Order) => status === 'ready'

/** What a letter of an order says beside its news. */
type More = { why?: string; endUrl?: string; creditNote?: Awaited<ReturnType<typeof creditNoteOf>> }

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
export async function orderLetter(context: Context, orderId: string, news: OrderNews, more?: More) {
  const order = await findOrder(context.database, orderId, context.clock.now())
  return order && letterAbout(context, order, news, more)
}

/** What may have made an order cost less, with the credit note that it has led to. */
export async function lessLetter(context: Context, orderId: string, news: OrderNews, at: Date, more?: More) {
  return orderLetter(context, orderId, news, { ...more, creditNote: await creditNoteOf(context, orderId, at) })
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
