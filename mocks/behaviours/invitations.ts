import type { Customer } from '#contracts/model/customer.ts'
import type { Session, StaffInvitation } from '#contracts/model/session.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { idOf } from '../bakery/ids.ts'
import type { World } from '../world.ts'
import { byEmail, challengeOf, enter, isShut, mailProof } from './identity.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const WEEK_MS = 7 * 86_400_000

export const listInvitations = operations.staff.people.listInvitations.handler(({ context: { world }, input }) =>
  pageOf(
    world.office.invitations.toSorted((one, other) => (one.invitedAt > other.invitedAt ? -1 : 1)),
    input,
    ({ id }) => id,
  ),
)

/** Takes back what is open of an address, or of an id. */
function takeBack({ office }: World, isMeant: (invitation: StaffInvitation) => boolean) {
  office.invitations = office.invitations.filter((one) => one.acceptedAt !== null || !isMeant(one))
}

export const invite = operations.staff.people.invite.handler(({ context: { world }, input, errors }) => {
  const { email, role } = input
  if ((byEmail(world, email)?.role ?? 'customer') !== 'customer') throw errors.ALREADY_STAFF({ data: { email } })
  takeBack(world, (one) => one.email === email)
  mailProof(world, 'invitation', email)
  const invitation = {
    id: idOf('invitation', email, String(world.proofs.length)),
    ...{ email, role, invitedAt: world.now.toISOString(), acceptedAt: null },
    expiresAt: new Date(world.now.getTime() + WEEK_MS).toISOString(),
  }
  world.office.invitations.push(invitation)
  return invitation
})

export const revokeInvitation = operations.staff.people.revokeInvitation.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const found = world.office.invitations.find((one) => one.id === id)
    if (!found) throw errors.INVITATION_NOT_FOUND({ data: { id } })
    if (found.acceptedAt !== null) throw errors.INVITATION_ACCEPTED({ data: { id } })
    takeBack(world, (one) => one.id === id)
    return {}
  },
)

/** The invitation behind a link; null where it is not good. */
function invitationBehind({ proofs, office, now }: World, token: string): StaffInvitation | null {
  const proof = proofs.find((one) => one.kind === 'invitation' && one.token === token)
  // A later one has taken its place.
  if (
    proofs.some(({ kind, email }, at) => kind === 'invitation' && email === proof?.email && at > proofs.indexOf(proof))
  )
    return null
  const found = office.invitations.find((one) => one.email === proof?.email && one.acceptedAt === null)
  return found && now.toISOString() < found.expiresAt ? found : null
}

export const getInvitation = operations.identity.getInvitation.handler(({ context: { world }, input, errors }) => {
  const found = invitationBehind(world, input.token)
  if (!found) throw errors.LINK_NOT_VALID({ data: {} })
  return { email: found.email, role: found.role }
})

/** Whoever has joined counts as a customer until they have a second factor. */
const joined = (world: World, person: Customer): Session => ({
  ...enter(world, person),
  role: 'customer',
  needsSecondFactor: true,
})

export const acceptInvitation = operations.identity.acceptInvitation.handler(
  ({ context: { world }, input, errors }) => {
    const { name, password } = input
    const invitation = invitationBehind(world, input.token)
    if (!invitation) throw errors.LINK_NOT_VALID({ data: {} })
    const { email, role } = invitation
    if (isCommonPassword(password, { name, email })) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
    const known = byEmail(world, email)
    if (known && password !== world.password) throw errors.CREDENTIALS_REFUSED({ data: { field: 'password' } })
    if (known && isShut(world, known)) throw errors.ACCOUNT_DISABLED({ data: {} })
    const person: Customer = known ?? {
      ...{ id: idOf('customer', email), name, email, phone: null, allergens: [], isEmailVerified: true },
      ...{ role, createdAt: world.now.toISOString() },
    }
    if (!known) world.office.customers.push(person)
    Object.assign(person, { name, role, isEmailVerified: true })
    invitation.acceptedAt = world.now.toISOString()
    const challenge = challengeOf(world, person)
    if (challenge !== null) throw errors.SECOND_FACTOR_REQUIRED({ data: { challenge } })
    return joined(world, person)
  },
)
