import { eq, inArray, sql } from 'drizzle-orm'
import type { Customer } from '#contracts/model/customer.ts'
import { ownerOfCustomer } from '#modules/privacy/consents.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { orders, reminderRefusals } from '#platform/schema.ts'

/** Under which names somebody may have refused: as who they are, and as the guest that they were, once they have confirmed the address. */
const namesOf = ({ id, email, isEmailVerified }: Pick<Customer, 'id' | 'email' | 'isEmailVerified'>) => [
  ownerOfCustomer(id),
  ...(isEmailVerified ? [email] : []),
]

/** Whether somebody wants no reminders. One round trip. */
export async function refusesReminders(database: Database, customer: Parameters<typeof namesOf>[0]): Promise<boolean> {
  const [refusal] = await database
    .select({ at: reminderRefusals.at })
    .from(reminderRefusals)
    .where(inArray(reminderRefusals.owner, among(namesOf(customer))))
    .limit(1)
  return refusal !== undefined
}

/** The statement by which somebody who has an account wants no reminders; once more changes nothing. */
export const refuseRow = (database: Database, customerId: string, at: Date) =>
  database
    .insert(reminderRefusals)
    .values({ owner: ownerOfCustomer(customerId), at })
    .onConflictDoNothing()

/** The statement that forgets that somebody wants none. */
export const allowRow = (database: Database, customer: Parameters<typeof namesOf>[0]) =>
  database.delete(reminderRefusals).where(inArray(reminderRefusals.owner, among(namesOf(customer))))

/** The statement by which whoever has placed an order wants no reminders: their account, where they have one. Nothing where there is no such order. */
export const refuseOfOrderRow = (database: Database, orderId: string, at: Date) =>
  database
    .insert(reminderRefusals)
    .select(
      sql`SELECT coalesce('customer:' || "customer_id", "customer_email"), ${at.getTime()} FROM ${orders} WHERE ${eq(orders.id, orderId)}`,
    )
    .onConflictDoNothing()

/** Whether the customer of an order wants no reminders, for a query of orders: whoever has the address, also where they have ordered without signing in. */
export const isRefused = sql`EXISTS (
  SELECT 1 FROM "reminder_refusals" WHERE "owner" IN (
    ${orders.customerEmail}, 'customer:' || ${orders.customerId},
    (SELECT 'customer:' || "person"."id" FROM "customers" AS "person" WHERE "person"."email" = ${orders.customerEmail} AND "person"."is_email_verified" = 1)
  )
)`
