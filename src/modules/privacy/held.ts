import { and, desc, eq } from 'drizzle-orm'
import type { HeldData } from '#contracts/api/privacy.ts'
import { ADDRESSES_KEPT } from '#lib/constants/backend.ts'
import {
  findAddresses,
  findCustomer,
  findGiftCards,
  findOrderIdsOf,
  findSessions,
} from '#modules/account/repository.ts'
import { shownDevice } from '#modules/account/security.ts'
import { listDocumentsOf } from '#modules/documents/repository.ts'
import { findPurchasesOf, type FoundPurchase } from '#modules/gift-cards/purchases.ts'
import { shortened } from '#modules/identity/device.ts'
import { findOrders } from '#modules/orders/repository.ts'
import { refusesReminders } from '#modules/reminders/refusals.ts'
import { presented } from '#modules/waiting-list/procedures.ts'
import { findPlacesOf } from '#modules/waiting-list/repository.ts'
import type { Database } from '#platform/database.ts'
import { auditEntries, contactMessages } from '#platform/schema.ts'
import { findConsents, ownerOfCustomer } from './consents.ts'

/** As many of each as the contract lets an export hold. */
const MANY = 1000
const CONSENTS = 100

const findMessages = (database: Database, email: string) =>
  database
    .select({ message: contactMessages.message, sentAt: contactMessages.sentAt })
    .from(contactMessages)
    .where(eq(contactMessages.email, email))
    .orderBy(desc(contactMessages.sentAt))
    .limit(MANY)

const findEvents = (database: Database, id: string) =>
  database
    .select({ action: auditEntries.action, at: auditEntries.at, ip: auditEntries.ip })
    .from(auditEntries)
    .where(and(eq(auditEntries.entityId, id), eq(auditEntries.entity, 'customer')))
    .orderBy(desc(auditEntries.at))
    .limit(MANY)

/** A gift card that somebody has bought, or that was bought for them; for themselves is bought. */
function giftOf(
  { buyerEmail, buyerName, recipientEmail, createdAt, amountPence, message }: FoundPurchase,
  email: string,
) {
  const isBuyer = buyerEmail === email
  return {
    role: isBuyer ? ('buyer' as const) : ('recipient' as const),
    at: createdAt.toISOString(),
    amountPence,
    other: isBuyer ? recipientEmail : buyerName,
    message,
  }
}

/**
 * All that is held about somebody; null where they have no account any more. What is kept for an address is told to who has confirmed it. Ten round trips,
 * however much there is: it is asked for seldom, and prepared by a job.
 */
export async function heldOf(database: Database, id: string, now: Date): Promise<HeldData | null> {
  const customer = await findCustomer(database, id)
  if (!customer) return null
  const { email, isEmailVerified } = customer
  const ofAddress = async <T>(rows: () => Promise<T[]>) => (isEmailVerified ? rows() : [])
  const [addresses, orderIds, giftCards, purchases, places, consents, devices, messages, events, isRefusing] =
    await Promise.all([
      findAddresses(database, id, undefined, ADDRESSES_KEPT),
      findOrderIdsOf(database, id, undefined, now, undefined, MANY),
      ofAddress(() => findGiftCards(database, email, undefined, MANY)),
      ofAddress(async () => findPurchasesOf(database, email, MANY)),
      ofAddress(() => findPlacesOf(database, email, undefined, MANY)),
      findConsents(database, ownerOfCustomer(id), undefined, CONSENTS),
      findSessions(database, id, now, undefined, MANY),
      ofAddress(async () => findMessages(database, email)),
      findEvents(database, id),
      refusesReminders(database, customer),
    ])
  const ids = orderIds.map((one) => one.id)
  return {
    exportedAt: now.toISOString(),
    customer,
    addresses,
    orders: ids.length === 0 ? [] : await findOrders(database, ids, now),
    documents: ids.length === 0 ? [] : await listDocumentsOf(database, ids, MANY),
    giftCards,
    gifts: purchases.map((purchase) => giftOf(purchase, email)),
    waitingPlaces: places.map((place) => presented(place, now)),
    reminders: !isRefusing,
    consents: consents.map(({ consent }) => consent),
    devices: devices.map((row) => shownDevice(row)),
    messages: messages.map(({ message, sentAt }) => ({ message, sentAt: sentAt.toISOString() })),
    events: events.map(({ action, at, ip }) => ({
      action,
      at: at.toISOString(),
      from: ip === null ? null : shortened(ip),
    })),
  }
}
