import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { ContactMessageEmail, contactMessageSubject } from '#components/email/contact-message.tsx'
import { SaleNewsEmail, saleNewsSubject, type SaleNews } from '#components/email/sale-news.tsx'
import { WaitingEmail, waitingSubject, type WaitingNews } from '#components/email/waiting-email.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { codeHash, creditCode } from '#modules/gift-cards/code.ts'
import { findRefund } from '#modules/gift-cards/repository.ts'
import { RefundEmail, refundSubject } from '#components/email/refund-email.tsx'
import { findMessage } from '#modules/content/repository.ts'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder, whyCannotBake } from '#modules/orders/repository.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import { findPlace } from '#modules/waiting-list/repository.ts'
import { findLastAct } from '#modules/audit/repository.ts'
import type { Context } from '#platform/context.ts'
import { ACCOUNT_LETTERS } from './account-letters.tsx'
import { creditNoteOf, DOCUMENT_LETTERS } from './document-letters.tsx'
import { GIFT_CARD_LETTERS } from './gift-card-letters.tsx'
import { mailOf, type Letter, type Told } from './letter.ts'
import { isReady, lessLetter, orderLetter, stillLetter } from './order-letters.tsx'
import { reminderLetters } from './reminder-letters.tsx'
import { saleOpensLetters } from './sale-opens.tsx'
import { STAFF_LETTERS } from './staff-letters.tsx'
import type { OutboxMessage } from './repository.ts'

/** Why a bake sale was moved or cancelled, as who did it has said. */
async function saleLetter(context: Context, orderId: string, kind: SaleNews['kind'], at: Date) {
  const { config, database, clock } = context
  const order = await findOrder(database, orderId, clock.now())
  if (!order) return null
  const act = await findLastAct(
    database,
    order.bakeSale.id,
    kind === 'moved' ? 'bake_sale.moved' : 'bake_sale.cancelled',
  )
  const before = act?.before as { onDate?: string } | null | undefined
  const news = { kind, reason: act?.reason ?? null, wasOn: before?.onDate ?? null }
  const orderUrl = `${config.APP_ORIGIN}/orders/${await orderToken(config.LINK_SECRET, order.id)}`
  return {
    to: order.customer.email,
    subject: saleNewsSubject(order, news),
    mail: (
      <SaleNewsEmail
        order={order}
        orderUrl={orderUrl}
        news={news}
        creditNote={kind === 'cancelled' ? await creditNoteOf(context, orderId, at) : null}
      />
    ),
  }
}

/** What was given back. The code of a credit is made again, for this mail only. @throws where it is not the one that was given */
async function refundLetter(context: Context, refundId: string): Promise<Letter | null> {
  const { config, database, clock } = context
  const refund = await findRefund(database, refundId)
  const order = refund && (await findOrder(database, refund.orderId, clock.now()))
  if (!refund || !order) return null
  const code = refund.codeHash === null ? null : await creditCode(config.LINK_SECRET, refundId)
  if (code !== null && (await codeHash(code)) !== refund.codeHash)
    throw new Error(`The code of credit ${refundId} was made with another secret.`)
  const orderUrl = `${config.APP_ORIGIN}/orders/${await orderToken(config.LINK_SECRET, order.id)}`
  const news = { ...refund, code }
  return {
    to: order.customer.email,
    subject: refundSubject(order, news),
    mail: (
      <RefundEmail
        order={order}
        orderUrl={orderUrl}
        refund={news}
        creditNote={await creditNoteOf(context, order.id, refund.createdAt, { isSince: true })}
      />
    ),
  }
}

async function waitingLetter(
  { config, database }: Context,
  placeId: string,
  news: WaitingNews,
): Promise<Letter | null> {
  const found = await findPlace(database, placeId)
  if (!found) return null
  const { email, sale, offeredUntil, changedAt, status, ...place } = found
  const isEarly = status === 'passed' && offeredUntil !== null && changedAt < offeredUntil
  const what = news === 'passed' && isEarly ? 'withdrawn' : news
  const told = {
    ...place,
    bakeSale: sale,
    offeredUntil: offeredUntil?.toISOString() ?? null,
  }
  const placeUrl = `${config.APP_ORIGIN}/waiting-list/${await placeToken(config.LINK_SECRET, placeId)}`
  return {
    to: email,
    subject: waitingSubject(told, what),
    mail: <WaitingEmail place={told} news={what} placeUrl={placeUrl} />,
  }
}

/** What a message of each kind of mail says, and to whom; null where what it speaks of does not exist, `unwanted` where nobody is to be told any more. */
const LETTERS: Record<
  Exclude<OutboxMessage['kind'], 'slack_alert'>,
  (context: Context, subjectId: string, createdAt: Date) => Promise<Told>
> = {
  order_confirmed: (context, orderId) => orderLetter(context, orderId, 'confirmed'),
  order_awaits_payment: (context, orderId) => orderLetter(context, orderId, 'awaits_payment'),
  order_changed: (context, orderId, at) => lessLetter(context, orderId, 'changed', at),
  order_cancelled: (context, orderId, at) => lessLetter(context, orderId, 'cancelled', at),
  order_ready: (context, orderId) => stillLetter(context, orderId, 'ready', isReady),
  collection_reminder: async (context, orderId) => (await reminderLetters(context, [orderId])).get(orderId) ?? null,
  order_expired: (context, orderId) => orderLetter(context, orderId, 'expired'),
  order_refunded: refundLetter,
  payment_failed: (context, orderId) => orderLetter(context, orderId, 'payment_failed'),
  payment_too_late: (context, orderId) => orderLetter(context, orderId, 'too_late'),
  ...DOCUMENT_LETTERS,
  ...STAFF_LETTERS,
  ...GIFT_CARD_LETTERS,
  sale_moved: (context, orderId, at) => saleLetter(context, orderId, 'moved', at),
  sale_cancelled: (context, orderId, at) => saleLetter(context, orderId, 'cancelled', at),
  order_cannot_bake: async (context, orderId, at) =>
    lessLetter(context, orderId, 'cannot_bake', at, { why: await whyCannotBake(context.database, orderId, at) }),
  ...ACCOUNT_LETTERS,
  waiting_joined: (context, placeId) => waitingLetter(context, placeId, 'joined'),
  waiting_offered: (context, placeId) => waitingLetter(context, placeId, 'offered'),
  waiting_passed: (context, placeId) => waitingLetter(context, placeId, 'passed'),
  sale_opens: async (context, subjectId) => (await saleOpensLetters(context, [subjectId])).get(subjectId) ?? null,
  async contact_message({ database }, messageId) {
    const message = await findMessage(database, messageId)
    if (!message) return null
    return {
      to: BAKERY.email,
      reply_to: message.email,
      subject: contactMessageSubject(message),
      mail: <ContactMessageEmail {...message} sentAt={message.sentAt.toISOString()} />,
    }
  },
}

/** The mail that a message stands for; null where nobody is to be told any more. The same message makes the same mail, so that a repeated delivery is recognised. */
export async function emailOf(context: Context, message: OutboxMessage): Promise<SendEmailRequest | null> {
  if (message.kind === 'slack_alert') throw new Error(`Outbox message ${message.id} is no mail.`)
  const letter = await LETTERS[message.kind](context, message.subjectId, message.createdAt)
  if (!letter) throw new Error(`Outbox message ${message.id} speaks of something that does not exist.`)
  return letter === 'unwanted' ? null : mailOf(context, message.id, letter)
}
