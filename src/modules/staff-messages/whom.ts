import { eq, inArray } from 'drizzle-orm'
import { BAKERY } from '#lib/constants/frontend.ts'
import { isErasedEmail } from '#lib/erased.ts'
import { readLetter } from '#modules/announcements/letter.ts'
import { readChange } from '#modules/identity/change.ts'
import { isAlert } from '#modules/outbox/alert.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import {
  customers,
  dataExports,
  documents,
  giftCardPurchases,
  identityProofs,
  orders,
  refunds,
  staffInvitations,
  waitingList,
} from '#platform/schema.ts'
import type { StoredMessage } from './repository.ts'

/** To whom a mail goes, and about which order. */
type Whom = { to: string | null; order: { orderId: string; number: string } | null }

/** What goes to our own inbox. */
const isToUs = (kind: StoredMessage['kind']) => isAlert(kind) || kind === 'contact_message'

type Message = Pick<StoredMessage, 'id' | 'kind' | 'subjectId'>

const readerOf = ({ kind, subjectId }: Message) =>
  kind === 'sale_opens' ? readLetter(subjectId).customerId : subjectId

/** All that mails may speak of, by its id. One round trip. */
async function findSubjects(database: Database, ids: string[]) {
  const these = among(ids)
  return database.batch([
    database
      .select({ id: orders.id, number: orders.number, email: orders.customerEmail })
      .from(orders)
      .where(inArray(orders.id, these)),
    database
      .select({ id: refunds.id, orderId: refunds.orderId, number: orders.number, email: orders.customerEmail })
      .from(refunds)
      .innerJoin(orders, eq(orders.id, refunds.orderId))
      .where(inArray(refunds.id, these)),
    database
      .select({ id: documents.id, orderId: documents.orderId, number: orders.number, email: orders.customerEmail })
      .from(documents)
      .innerJoin(orders, eq(orders.id, documents.orderId))
      .where(inArray(documents.id, these)),
    database
      .select({ id: identityProofs.id, detail: identityProofs.detail, email: customers.email })
      .from(identityProofs)
      .leftJoin(customers, eq(customers.id, identityProofs.customerId))
      .where(inArray(identityProofs.id, these)),
    database
      .select({
        id: giftCardPurchases.id,
        buyer: giftCardPurchases.buyerEmail,
        email: giftCardPurchases.recipientEmail,
      })
      .from(giftCardPurchases)
      .where(inArray(giftCardPurchases.id, these)),
    database
      .select({ id: waitingList.id, email: waitingList.email })
      .from(waitingList)
      .where(inArray(waitingList.id, these)),
    database
      .select({ id: staffInvitations.id, email: staffInvitations.email })
      .from(staffInvitations)
      .where(inArray(staffInvitations.id, these)),
    database
      .select({ id: dataExports.id, email: customers.email })
      .from(dataExports)
      .innerJoin(customers, eq(customers.id, dataExports.customerId))
      .where(inArray(dataExports.id, these)),
    database.select({ id: customers.id, email: customers.email }).from(customers).where(inArray(customers.id, these)),
  ])
}

/** Whom each of some mails goes to, by the id of the mail. Mails that tell of a change of address go to the one or the other. One round trip, or none. */
export async function findWhom(database: Database, messages: Message[]): Promise<ReadonlyMap<string, Whom>> {
  if (messages.length === 0) return new Map()
  const [ofOrders, ofRefunds, ofDocuments, proofs, purchases, ...people] = await findSubjects(
    database,
    messages.map(readerOf),
  )
  const aboutOrder = new Map(
    [...ofOrders.map((one) => ({ ...one, orderId: one.id })), ...ofRefunds, ...ofDocuments].map((one) => [one.id, one]),
  )
  const proofOf = new Map(proofs.map((one) => [one.id, one]))
  const purchaseOf = new Map(purchases.map((one) => [one.id, one]))
  const emailOf = new Map(people.flat().map(({ id, email }) => [id, email]))
  const addressOf = (message: Message) => {
    if (isToUs(message.kind)) return BAKERY.email
    const reader = readerOf(message)
    const proof = proofOf.get(reader)
    const purchase = purchaseOf.get(reader)
    if (purchase) return message.kind === 'gift_card_sent' ? purchase.email : purchase.buyer
    const change = readChange(proof?.detail ?? null)
    if (message.kind === 'change_email' && change) return change.to
    if (message.kind === 'email_changed' && change) return change.from
    return aboutOrder.get(reader)?.email ?? proof?.email ?? emailOf.get(reader) ?? null
  }
  return new Map(
    messages.map((message) => {
      const to = addressOf(message)
      const about = aboutOrder.get(readerOf(message))
      return [
        message.id,
        {
          to: to === null || isErasedEmail(to) ? null : to.toLowerCase(),
          order: about ? { orderId: about.orderId, number: about.number } : null,
        },
      ]
    }),
  )
}
