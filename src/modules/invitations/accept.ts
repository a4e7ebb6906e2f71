import type { BatchItem } from 'drizzle-orm/batch'
import type { StaffInvitation } from '#contracts/model/session.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { enter } from '#modules/identity/enter.ts'
import { noteRefusal } from '#modules/identity/refused.ts'
import {
  findPersonByEmail,
  findPersonByIdentity,
  joinRow,
  personRow,
  type Person,
} from '#modules/identity/repository.ts'
import { forgetTokensOf } from '#modules/identity/tokens.ts'
import { otherRefusal, withVendor } from '#modules/identity/vendor.ts'
import type { Context } from '#platform/context.ts'
import { isRefusedBySchema } from '#platform/database.ts'
import { operations } from '#platform/operations.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { invitationIdOf } from './link.ts'
import { acceptedRow, findOpenInvitation } from './repository.ts'

/** The invitation behind a link that works now; null for any other. */
async function invitationBehind({ config, database, clock }: Context, token: string) {
  const id = await invitationIdOf(config.LINK_SECRET, token)
  return id === null ? null : findOpenInvitation(database, id, clock.now())
}

export const getInvitation = operations.identity.getInvitation.handler(async ({ context, input, errors }) => {
  const invitation = await invitationBehind(context, input.token)
  if (!invitation) throw errors.LINK_NOT_VALID({ data: {} })
  return { email: invitation.email, role: invitation.role }
})

type Refusal<Data> = (options: { data: Data }) => Error
type Errors = Parameters<typeof otherRefusal>[0] & {
  CREDENTIALS_REFUSED: Refusal<{ field: string }>
  PASSWORD_REFUSED: Refusal<{ field: string }>
}
type Joining = { person: Person; rows: BatchItem<'sqlite'>[] }

type Recognised = { identityId: string; refreshToken: string }

/** What the vendor calls whoever joins: somebody new, or who knows the password of the account that is there. */
async function identityOf(context: Context, email: string, password: string, errors: Errors): Promise<Recognised> {
  const platform = openIdentityPlatform(context.config)
  const made = await platform.signUp(email, password)
  if (made.ok) return { identityId: made.data.localId, refreshToken: made.data.refreshToken }
  if (made.code === 'WEAK_PASSWORD') throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  if (made.code !== 'EMAIL_EXISTS') throw otherRefusal(errors, made.code)
  const entered = await platform.signInWithPassword(email, password)
  if (!entered.ok)
    switch (entered.code) {
      case 'INVALID_LOGIN_CREDENTIALS':
      case 'INVALID_PASSWORD':
      case 'EMAIL_NOT_FOUND':
      case 'USER_DISABLED':
        await noteRefusal(context, email)
        throw errors.CREDENTIALS_REFUSED({ data: { field: 'password' } })
      default:
        throw otherRefusal(errors, entered.code)
    }
  const claims = await platform.claimsOf(entered.data.idToken)
  if (!claims) throw new IdentityUnavailable('answers with a token that is not to be believed')
  return { identityId: claims.sub, refreshToken: entered.data.refreshToken }
}

/** The account of whoever joins, and what writes it where it is not there yet: with the invitation, or not at all. */
async function whoJoins(
  { database, clock }: Context,
  identityId: string,
  name: string,
  email: string,
): Promise<Joining> {
  const known = (await findPersonByIdentity(database, identityId)) ?? (await findPersonByEmail(database, email))
  if (known?.identityId === identityId) return { person: known, rows: [] }
  const account = { id: known?.id ?? crypto.randomUUID(), identityId, name, email, isEmailVerified: true }
  return {
    person: { role: 'customer', disabledAt: null, hasSecondFactor: false, ...known, ...account },
    rows: [personRow(database, account, clock.now())],
  }
}

/** What is written when somebody joins: their role with the invitation that gives it, so that neither is without the other. */
function joiningRows(
  { database, clock, caller: ip }: Context,
  { person, rows }: Joining,
  { id: invitationId, role }: Pick<StaffInvitation, 'id' | 'role'>,
  name: string,
) {
  const now = clock.now()
  const { id } = person
  return [
    ...rows,
    joinRow(database, { id, name, role }, now),
    acceptedRow(database, invitationId, now),
    auditRow(database, person, now, {
      ...{ action: 'staff.invitation_accepted', entity: 'staff_invitation', entityId: invitationId, ip },
    }),
    auditRow(database, person, now, {
      ...{ action: 'account.role_changed', entity: 'customer', entityId: id, ip },
      ...{ before: { role: person.role }, after: { role } },
    }),
  ]
}

/** The vendor is asked first: when it is down, or the password is refused, the link is good for another time. */
export const acceptInvitation = operations.identity.acceptInvitation.handler(async ({ context, input, errors }) => {
  const { token, name, password } = input
  const notValid = () => errors.LINK_NOT_VALID({ data: {} })
  const invitation = await invitationBehind(context, token)
  if (!invitation) throw notValid()
  const { email, role } = invitation
  if (isCommonPassword(password, { name, email })) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  return withVendor(errors, async () => {
    const { identityId, refreshToken } = await identityOf(context, email, password, errors)
    const joining = await whoJoins(context, identityId, name, email)
    // Made one of the staff in another way meanwhile: an invitation takes nothing away.
    if (joining.person.role !== 'customer') throw notValid()
    // Their sessions of before end with the role of before.
    await forgetTokensOf(context, joining.person.id)
    try {
      return await enter(context, { ...joining.person, name, role }, errors, {
        action: 'session.began_by_invitation',
        also: joiningRows(context, joining, invitation, name),
        refreshToken,
      })
    } catch (error) {
      if (isRefusedBySchema(error)) throw notValid()
      throw error
    }
  })
})
