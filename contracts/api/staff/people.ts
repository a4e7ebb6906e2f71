import { z } from 'zod'
import { Email, Id } from '../../model/primitives.ts'
import { StaffInvitation, StaffInvitationCreate } from '../../model/session.ts'
import { adminOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

const write = adminOperation.meta({ access: 'admin', limit: 'write', tags: [] })

/** The newest first; one that was taken back is not among them. */
export const listInvitations = adminOperation
  .route({
    method: 'GET',
    path: '/staff/people/invitations',
    summary: 'List who was invited to the staff',
    tags: ['Staff: people'],
  })
  .input(z.strictObject(pageInput))
  .output(page(StaffInvitation))

/** An address has one open invitation: another one takes its place, and the link of before ends. */
export const invite = write
  .route({
    method: 'POST',
    path: '/staff/people/invitations',
    successStatus: 201,
    summary: 'Invite somebody to the staff',
    description:
      'Mails a link that works once, for seven days. An address has one open invitation: another one takes its place, and the link of before ends.',
    tags: ['Staff: people'],
  })
  .input(StaffInvitationCreate)
  .output(StaffInvitation)
  .errors({
    ALREADY_STAFF: {
      status: 409,
      message: 'Whoever has this address is one of the staff already.',
      data: z.strictObject({ email: Email }),
    },
  })

export const revokeInvitation = write
  .route({
    method: 'POST',
    path: '/staff/people/invitations/{id}/revoke',
    summary: 'Take an invitation back',
    tags: ['Staff: people'],
  })
  .input(z.strictObject({ id: Id }))
  .output(z.strictObject({}))
  .errors({
    INVITATION_NOT_FOUND: notFound('There is no such invitation, or it was taken back already.'),
    INVITATION_ACCEPTED: {
      status: 409,
      message: 'This invitation was accepted already.',
      data: z.strictObject({ id: Id }),
    },
  })
