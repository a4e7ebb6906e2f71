import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'staff-invitation:v1:'

/** The token of an invitation: nothing in the database makes one. */
export const invitationToken = (secret: string, id: string) => linkToken(secret, PURPOSE, id)

export const invitationIdOf = (secret: string, token: string) => linkedId(secret, PURPOSE, token)
