import type * as people from '#contracts/api/staff/people.ts'
import { client, standIn } from '../stand-in.ts'

export const invite = standIn<typeof people.invite>(client.staff.people.invite)
export const revokeInvitation = standIn<typeof people.revokeInvitation>(client.staff.people.revokeInvitation)
