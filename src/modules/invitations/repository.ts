import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { StaffInvitation } from '#contracts/model/session.ts'
import { auditRow, type Staff } from '#modules/audit/repository.ts'
import { mailRow } from '#modules/identity/repository.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { outbox, staffInvitations } from '#platform/schema.ts'

const columns = {
  id: staffInvitations.id,
  email: staffInvitations.email,
  role: staffInvitations.role,
  invitedAt: staffInvitations.invitedAt,
  expiresAt: staffInvitations.expiresAt,
  acceptedAt: staffInvitations.acceptedAt,
}
type Row = Pick<typeof staffInvitations.$inferSelect, keyof typeof columns>

export const shown = ({ invitedAt, expiresAt, acceptedAt, ...row }: Row): StaffInvitation => ({
  ...row,
  invitedAt: invitedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  acceptedAt: acceptedAt?.toISOString() ?? null,
})

const isOpen = and(isNull(staffInvitations.acceptedAt), isNull(staffInvitations.revokedAt))

/** Invitations that were not taken back, the newest first. A cursor that is none starts behind nothing. One round trip. */
export async function findInvitations(
  database: Database,
  cursor: string | undefined,
  limit: number,
): Promise<StaffInvitation[]> {
  const rows = await database
    .select(columns)
    .from(staffInvitations)
    .where(
      and(
        isNull(staffInvitations.revokedAt),
        cursor === undefined
          ? undefined
          : sql`("invited_at", "id") < (SELECT "invited_at", "id" FROM "staff_invitations" WHERE "id" = ${cursor})`,
      ),
    )
    .orderBy(desc(staffInvitations.invitedAt), desc(staffInvitations.id))
    .limit(limit)
  return rows.map(shown)
}

/** An invitation that was not taken back, or null. One round trip. */
export async function findInvitation(database: Database, id: string): Promise<Row | null> {
  const [row] = await database
    .select(columns)
    .from(staffInvitations)
    .where(and(eq(staffInvitations.id, id), isNull(staffInvitations.revokedAt)))
  return row ?? null
}

/** An invitation whose link works now, or null. One round trip. */
export async function findOpenInvitation(database: Database, id: string, now: Date): Promise<Row | null> {
  const [row] = await database
    .select(columns)
    .from(staffInvitations)
    .where(and(eq(staffInvitations.id, id), isOpen, gt(staffInvitations.expiresAt, now)))
  return row ?? null
}

/**
 * Writes an invitation in the place of the one that the address had, whose letter is not owed any more. What is written down names no address: that is
 * kept for ever. One round trip.
 * @returns false where the address is that of one of the staff
 */
export async function insertInvitation(
  database: Database,
  invitation: Row,
  outboxId: string,
  staff: Staff,
): Promise<boolean> {
  const { id, email, role, invitedAt: now } = invitation
  const former = and(eq(staffInvitations.email, email), isOpen)
  const formerIds = database.select({ id: staffInvitations.id }).from(staffInvitations).where(former)
  try {
    await database.batch([
      database.delete(outbox).where(and(inArray(outbox.subjectId, formerIds), isNull(outbox.deliveredAt))),
      database.update(staffInvitations).set({ revokedAt: now }).where(former),
      database.insert(staffInvitations).values({ ...invitation, invitedBy: staff.id }),
      mailRow(database, outboxId, 'staff_invitation', id, now),
      auditRow(database, staff, now, {
        action: 'staff.invited',
        entity: 'staff_invitation',
        entityId: id,
        after: { role },
      }),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** Takes an invitation back. One round trip. @returns false where that came too late */
export async function revoke(database: Database, id: string, staff: Staff, now: Date): Promise<boolean> {
  try {
    await database.batch([
      // Not only where it is open: the schema refuses all of it for one that is over.
      database.update(staffInvitations).set({ revokedAt: now }).where(eq(staffInvitations.id, id)),
      database.delete(outbox).where(and(eq(outbox.subjectId, id), isNull(outbox.deliveredAt))),
      auditRow(database, staff, now, {
        action: 'staff.invitation_revoked',
        entity: 'staff_invitation',
        entityId: id,
      }),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** The statement that uses an invitation. The schema refuses it, and all that is written with it, for one that is over. */
export const acceptedRow = (database: Database, id: string, now: Date) =>
  database.update(staffInvitations).set({ acceptedAt: now }).where(eq(staffInvitations.id, id))
