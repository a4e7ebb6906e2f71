import { and, asc, desc, eq, gt, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Address, Customer, CustomerUpdate } from '#contracts/model/customer.ts'
import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { z } from 'zod'
import { cardColumns, shownCard } from '#modules/gift-cards/repository.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { addresses, bakeSales, customers, giftCards, orders, sessions } from '#platform/schema.ts'

const columns = {
  id: customers.id,
  name: customers.name,
  email: customers.email,
  phone: customers.phone,
  allergens: customers.allergens,
  isEmailVerified: customers.isEmailVerified,
  role: customers.role,
  createdAt: customers.createdAt,
}

const shown = ({ createdAt, ...rest }: Omit<Customer, 'createdAt'> & { createdAt: Date }): Customer => ({
  ...rest,
  createdAt: createdAt.toISOString(),
})

/** An account, or null. One round trip. */
export async function findCustomer(database: Database, id: string): Promise<Customer | null> {
  const [row] = await database.select(columns).from(customers).where(eq(customers.id, id))
  return row ? shown(row) : null
}

/** Changes what somebody says of themselves; what is not named stays. One round trip. */
export async function updateCustomer(
  database: Database,
  id: string,
  { name, phone, allergens }: z.infer<typeof CustomerUpdate>,
  now: Date,
) {
  const [row] = await database
    .update(customers)
    .set({
      changedAt: now,
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(allergens === undefined ? {} : { allergens }),
    })
    .where(eq(customers.id, id))
    .returning(columns)
  return row ? shown(row) : null
}

/** Behind the one that a cursor names, in an order of its own: what another account has is behind nothing. */
type After = string | undefined

const isOver = (when: 'to_come' | 'past' | undefined, now: Date): SQL | undefined => {
  if (when === undefined) return undefined
  return when === 'past' ? sql`${bakeSales.collectionEndsAt} <= ${now.getTime()}` : gt(bakeSales.collectionEndsAt, now)
}

/** The ids of an account's orders, the latest bake sale first. One round trip. */
export const findOrderIdsOf = (
  database: Database,
  customerId: string,
  when: 'to_come' | 'past' | undefined,
  now: Date,
  after: After,
  limit: number,
) =>
  database
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(bakeSales, eq(bakeSales.id, orders.bakeSaleId))
    .where(
      and(
        eq(orders.customerId, customerId),
        isOver(when, now),
        after === undefined
          ? undefined
          : sql`(${bakeSales.onDate}, ${orders.id}) < (
              SELECT "sale"."on_date", "one"."id" FROM "orders" AS "one" JOIN "bake_sales" AS "sale" ON "sale"."id" = "one"."bake_sale_id"
              WHERE "one"."id" = ${after} AND "one"."customer_id" = ${customerId}
            )`,
      ),
    )
    .orderBy(desc(bakeSales.onDate), desc(orders.id))
    .limit(limit)

/** The id of an account's order, by its number. One round trip. */
export async function findOrderIdOf(database: Database, customerId: string, number: string) {
  const [row] = await database
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.number, number), eq(orders.customerId, customerId)))
  return row?.id ?? null
}

const addressColumns = {
  id: addresses.id,
  label: addresses.label,
  lines: addresses.lines,
  postcode: addresses.postcode,
}

/** An account's addresses, the oldest first. One round trip. */
export const findAddresses = (
  database: Database,
  customerId: string,
  after: After,
  limit: number,
): Promise<Address[]> =>
  database
    .select(addressColumns)
    .from(addresses)
    .where(
      and(
        eq(addresses.customerId, customerId),
        after === undefined
          ? undefined
          : sql`(${addresses.addedAt}, ${addresses.id}) > (SELECT "added_at", "id" FROM "addresses" WHERE "id" = ${after} AND "customer_id" = ${customerId})`,
      ),
    )
    .orderBy(asc(addresses.addedAt), asc(addresses.id))
    .limit(limit)

/** Keeps an address. One round trip. @returns null when there are too many already */
export async function insertAddress(
  database: Database,
  customerId: string,
  address: Omit<Address, 'id'>,
  now: Date,
): Promise<Address | null> {
  try {
    const [row] = await database
      .insert(addresses)
      .values({ id: crypto.randomUUID(), customerId, addedAt: now, ...address })
      .returning(addressColumns)
    return row ?? null
  } catch (error) {
    if (isRefusedBySchema(error)) return null
    throw error
  }
}

/** Forgets an address of an account. One round trip. @returns whether there was one */
export async function deleteAddress(database: Database, customerId: string, id: string): Promise<boolean> {
  const gone = await database
    .delete(addresses)
    .where(and(eq(addresses.id, id), eq(addresses.customerId, customerId)))
    .returning({ id: addresses.id })
  return gone.length > 0
}

/** The cards that are kept for an address, the newest first. One round trip. */
export async function findGiftCards(
  database: Database,
  email: string,
  after: After,
  limit: number,
): Promise<GiftCard[]> {
  const rows = await database
    .select(cardColumns)
    .from(giftCards)
    .where(
      and(
        eq(giftCards.ownerEmail, email),
        after === undefined
          ? undefined
          : sql`(${giftCards.boughtAt}, ${giftCards.id}) < (SELECT "bought_at", "id" FROM "gift_cards" WHERE "id" = ${after} AND "owner_email" = ${email})`,
      ),
    )
    .orderBy(desc(giftCards.boughtAt), desc(giftCards.id))
    .limit(limit)
  return rows.map(shownCard)
}

/** Where an account is signed in, as far as the rows say; the last that was used first. One round trip. */
export const findSessions = (database: Database, customerId: string, now: Date, after: After, limit: number) =>
  database
    .select({
      id: sessions.id,
      device: sessions.device,
      ip: sessions.ip,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.customerId, customerId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        after === undefined ? undefined : beforeInTime(after, customerId),
      ),
    )
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(limit)

const beforeInTime = (id: string, customerId: string) => {
  const of = (column: string) =>
    sql`(SELECT ${sql.raw(column)} FROM "sessions" AS "one" WHERE "one"."id" = ${id} AND "one"."customer_id" = ${customerId})`
  const seenAt = of('"one"."seen_at"')
  return or(lt(sessions.seenAt, seenAt), and(eq(sessions.seenAt, seenAt), lt(sessions.id, id)))
}
