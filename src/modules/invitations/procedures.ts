import { INVITATION_DAYS } from '#lib/constants/backend.ts'
import { staffOf } from '#modules/audit/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { findInvitation, findInvitations, insertInvitation, revoke, shown } from './repository.ts'

const DAY_MS = 86_400_000

export const listInvitations = operations.staff.people.listInvitations.handler(
  async ({ context, input: { cursor, limit } }) =>
    pageOf(await findInvitations(context.database, cursor, limit + 1), limit),
)

export const invite = operations.staff.people.invite.handler(async ({ context, input: { email, role }, errors }) => {
  const invitedAt = context.clock.now()
  const invitation = {
    ...{ id: crypto.randomUUID(), email, role, invitedAt, acceptedAt: null },
    expiresAt: new Date(invitedAt.getTime() + INVITATION_DAYS * DAY_MS),
  }
  const outboxId = crypto.randomUUID()
  if (!(await insertInvitation(context.database, invitation, outboxId, staffOf(context))))
    throw errors.ALREADY_STAFF({ data: { email } })
  handOver(context, [outboxId])
  return shown(invitation)
})

export const revokeInvitation = operations.staff.people.revokeInvitation.handler(
  async ({ context, input: { id }, errors }) => {
    const { database, clock } = context
    const found = await findInvitation(database, id)
    if (!found) throw errors.INVITATION_NOT_FOUND({ data: { id } })
    if (found.acceptedAt !== null) throw errors.INVITATION_ACCEPTED({ data: { id } })
    if (await revoke(database, id, staffOf(context), clock.now())) return {}
    // Somebody was faster: by joining, or by taking it back.
    throw (await findInvitation(database, id))
      ? errors.INVITATION_ACCEPTED({ data: { id } })
      : errors.INVITATION_NOT_FOUND({ data: { id } })
  },
)
