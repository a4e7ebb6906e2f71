import { and, asc, eq, sql } from 'drizzle-orm'
import type { Voucher, VoucherCreate } from '#contracts/model/voucher.ts'
import { auditRow, type Staff } from '#modules/audit/repository.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { vouchers } from '#platform/schema.ts'

const shown = ({ startsAt, endsAt, ...voucher }: typeof vouchers.$inferSelect): Voucher => ({
  ...voucher,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

/** Vouchers by their codes. A cursor that is no voucher starts from the beginning. One round trip. */
export async function findVouchers(
  database: Database,
  isDisabled: boolean | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<Voucher[]> {
  const rows = await database
    .select()
    .from(vouchers)
    .where(
      and(
        cursor === undefined
          ? undefined
          : sql`code > coalesce((SELECT code FROM ${vouchers} WHERE id = ${cursor}), '')`,
        isDisabled === undefined ? undefined : eq(vouchers.isDisabled, isDisabled),
      ),
    )
    .orderBy(asc(vouchers.code))
    .limit(limit)
  return rows.map(shown)
}

/** A voucher, or null. One round trip. */
export async function findVoucher(database: Database, id: string): Promise<Voucher | null> {
  const [row] = await database.select().from(vouchers).where(eq(vouchers.id, id))
  return row ? shown(row) : null
}

/** Writes a voucher. One round trip. @returns false when there is one with its code already */
export async function insertVoucher(
  database: Database,
  { id, ...decided }: VoucherCreate & { id: string },
  staff: Staff,
  at: Date,
): Promise<boolean> {
  const { startsAt, endsAt, ...terms } = decided
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  try {
    await database.batch([
      database.insert(vouchers).values({ id, ...terms, ...times }),
      auditRow(database, staff, at, { action: 'voucher.created', entity: 'voucher', entityId: id, after: decided }),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** Takes a voucher out of use. One round trip. */
export const disable = (database: Database, { id, code }: Voucher, staff: Staff, at: Date) =>
  database.batch([
    database.update(vouchers).set({ isDisabled: true }).where(eq(vouchers.id, id)),
    auditRow(database, staff, at, {
      action: 'voucher.disabled',
      entity: 'voucher',
      entityId: id,
      before: { code, isDisabled: false },
      after: { code, isDisabled: true },
    }),
  ])
