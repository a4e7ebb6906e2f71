import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { NAMELESS_UP_TO_PENCE } from '#lib/constants/backend.ts'
import { ERASED_NAME, erasedEmail } from '#lib/erased.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { shortened } from '#modules/identity/device.ts'
import { adoptRow, mailRow, type Person } from '#modules/identity/repository.ts'
import type { Database } from '#platform/database.ts'
import {
  addresses,
  auditEntries,
  baskets,
  contactMessages,
  customers,
  dataExports,
  documents,
  erasures,
  giftCardPurchases,
  giftCards,
  identityProofs,
  orders,
  outbox,
  recoveryCodes,
  redemptions,
  secondFactors,
  sessions,
  staffInvitations,
  waitingList,
} from '#platform/schema.ts'
import { allowRow } from '#modules/reminders/refusals.ts'
import { withdrawRow } from './consents.ts'

/** An order that is to be paid, baked or handed over; a trigger says the same. */
const OPEN = ['awaiting_payment', 'confirmed', 'ready'] as const
const NUMBERS_TOLD = 100

/** The numbers of somebody's orders that are not done with, the oldest first. One round trip. */
export async function findOpenNumbers(database: Database, { id, email }: Pick<Person, 'id' | 'email'>) {
  const rows = await database
    .select({ number: orders.number })
    .from(orders)
    .where(
      and(
        or(eq(orders.customerId, id), and(eq(orders.customerEmail, email), isNull(orders.customerId))),
        inArray(orders.status, [...OPEN]),
      ),
    )
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(NUMBERS_TOLD)
  return rows.map(({ number }) => number)
}

/** Whether an account was erased. One round trip. */
export async function isErased(database: Database, customerId: string): Promise<boolean> {
  const [row] = await database
    .select({ at: erasures.erasedAt })
    .from(erasures)
    .where(eq(erasures.customerId, customerId))
  return row !== undefined
}

/** What was sold stays as it was sold; to whom, and where it was brought to, is forgotten. */
const ordersRows = (database: Database, person: Pick<Person, 'id' | 'email'>) => {
  const { id } = person
  const ofPerson = database.select({ id: orders.id }).from(orders).where(eq(orders.customerId, id))
  return [
    adoptRow(database, person),
    database
      .update(redemptions)
      .set({ customerEmail: erasedEmail(id) })
      .where(inArray(redemptions.orderId, ofPerson)),
    database
      .update(orders)
      .set({
        customerName: ERASED_NAME,
        customerEmail: erasedEmail(id),
        ...{ customerPhone: null, note: null, addressLines: null, postcode: null },
      })
      .where(eq(orders.customerId, id)),
    // An invoice of more must name whom it was made out to, for as long as the law has it kept.
    database
      .update(documents)
      .set({ customerName: null, customerAddress: null })
      .where(and(inArray(documents.orderId, ofPerson), lte(documents.grossPence, NAMELESS_UP_TO_PENCE))),
  ] as const
}

/** Their places in lines end, and what was offered to them is free. Who has the code of a card has the card. */
const keptByEmailRows = (database: Database, { id, email }: Pick<Person, 'id' | 'email'>, now: Date) =>
  [
    database
      .update(waitingList)
      .set({ email: erasedEmail(id) })
      .where(eq(waitingList.email, email)),
    database.update(giftCards).set({ ownerEmail: null }).where(eq(giftCards.ownerEmail, email)),
    database
      .update(giftCardPurchases)
      .set({ buyerName: ERASED_NAME, buyerEmail: erasedEmail(id), message: '' })
      .where(eq(giftCardPurchases.buyerEmail, email)),
    // What was bought for them and has not gone out yet still goes to them: it is their money, and the job that forgets takes the address.
    database
      .update(giftCardPurchases)
      .set({ recipientEmail: erasedEmail(id), message: '' })
      .where(
        and(
          eq(giftCardPurchases.recipientEmail, email),
          sql`NOT EXISTS (
            SELECT 1 FROM "outbox" WHERE "subject_id" = "gift_card_purchases"."id" AND "kind" = 'gift_card_sent' AND "delivered_at" IS NULL
          )`,
        ),
      ),
    // What somebody was invited to ends with them.
    database
      .update(staffInvitations)
      .set({ revokedAt: now })
      .where(
        and(eq(staffInvitations.email, email), isNull(staffInvitations.acceptedAt), isNull(staffInvitations.revokedAt)),
      ),
    database
      .update(staffInvitations)
      .set({ email: erasedEmail(id) })
      .where(eq(staffInvitations.email, email)),
    database
      .update(contactMessages)
      .set({ name: ERASED_NAME, email: erasedEmail(id), message: `Erased on ${now.toISOString().slice(0, 10)}.` })
      .where(eq(contactMessages.email, email)),
  ] as const

/** What is of an account alone goes; where somebody has signed in from is forgotten, that they have is not. */
const accountRows = (database: Database, id: string, now: Date) => {
  const ofPerson = database.select({ id: sessions.id }).from(sessions).where(eq(sessions.customerId, id))
  return [
    database.delete(addresses).where(eq(addresses.customerId, id)),
    database.delete(recoveryCodes).where(eq(recoveryCodes.customerId, id)),
    database.delete(secondFactors).where(eq(secondFactors.customerId, id)),
    database.delete(identityProofs).where(eq(identityProofs.customerId, id)),
    database.delete(baskets).where(eq(baskets.customerId, id)),
    // Nobody takes what was prepared for them, and the job that forgets takes it away.
    database
      .update(dataExports)
      .set({ expiresAt: sql`min(${dataExports.expiresAt}, ${now.getTime()})` })
      .where(eq(dataExports.customerId, id)),
    database
      .update(auditEntries)
      .set({ ip: null })
      .where(
        and(or(eq(auditEntries.entityId, id), inArray(auditEntries.entityId, ofPerson)), isNotNull(auditEntries.ip)),
      ),
    database.update(sessions).set({ device: 'A device', ip: '' }).where(eq(sessions.customerId, id)),
  ] as const
}

/** Letters that have not gone out tell of what there is no more: nobody is owed them. */
const lettersRow = (database: Database, { id, email }: Pick<Person, 'id' | 'email'>) =>
  database.delete(outbox).where(
    and(
      isNull(outbox.deliveredAt),
      sql`${outbox.subjectId} IN (
        SELECT "id" FROM (SELECT ${id} AS "id" UNION ALL SELECT "id" FROM "data_exports" WHERE "customer_id" = ${id})
        UNION ALL SELECT "id" FROM "identity_proofs" WHERE "customer_id" = ${id}
        UNION ALL SELECT "id" FROM "orders" WHERE "customer_id" = ${id}
        UNION ALL SELECT "id" FROM "waiting_list" WHERE "email" = ${email}
        UNION ALL SELECT "id" FROM "staff_invitations" WHERE "email" = ${email}
      )`,
    ),
  )

type Erasure = {
  /** To whom the last letter goes, sealed. */
  letter: string
  outboxId: string
  caller: string
  now: Date
}

/**
 * Erases an account in one batch: all of it, or nothing. The books stay, and speak of nobody. One round trip.
 * @returns whether something that was offered to them is free
 * @throws where the schema refuses: an order is open, it is the last admin, or it was done already
 */
export async function writeErasure(database: Database, person: Person, { letter, outboxId, caller, now }: Erasure) {
  const { id, email } = person
  const left = await database.batch([
    database
      .update(waitingList)
      .set({ status: 'left', changedAt: now })
      .where(and(eq(waitingList.email, email), sql`"waiting_list"."status" IN ('waiting', 'offered')`))
      .returning({ offeredUntil: waitingList.offeredUntil }),
    database.insert(erasures).values({ customerId: id, erasedAt: now, letter }),
    lettersRow(database, person),
    withdrawRow(database, id, now),
    allowRow(database, person),
    ...ordersRows(database, person),
    ...keptByEmailRows(database, person, now),
    ...accountRows(database, id, now),
    database
      .update(customers)
      .set({
        ...{ name: ERASED_NAME, email: erasedEmail(id), phone: null, allergens: [], isEmailVerified: false },
        ...{ role: 'customer', changedAt: now, disabledAt: now },
      })
      .where(eq(customers.id, id)),
    mailRow(database, outboxId, 'account_erased', id, now),
    auditRow(database, person, now, {
      ...{ action: 'account.erased', entity: 'customer', entityId: id, ip: shortened(caller) },
    }),
  ])
  return { frees: left[0].some(({ offeredUntil }) => offeredUntil !== null) }
}
