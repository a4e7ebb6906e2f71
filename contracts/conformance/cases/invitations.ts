import { UNKNOWN } from '../bakery.ts'
import { call, codeFor, proven, type Case, type CasesOf } from '../case.ts'
import { asRosie, PASSWORD, refused, signInAs } from './identity.ts'

const NOWHERE = 'a'.repeat(64)
const GWEN = 'gwen@example.com'
const invited = (over: object = {}) => call.post('/staff/people/invitations', { email: GWEN, role: 'staff', ...over })
const revoke = ([made]: unknown[]) => call.post(`/staff/people/invitations/${(made as { id: string }).id}/revoke`, {})
const list = (query: string) => call.get(`/staff/people/invitations?${query}`)
const read = (token: string) => call.get(`/identity/invitation/${token}`)
const joins = (over: object = {}) =>
  call.post('/identity/invitation', {
    token: proven(GWEN),
    name: 'Gwen Hughes',
    password: 'nine slow sourdoughs',
    ...over,
  })
const ROSIES = { token: proven('rosie@example.com'), name: 'Rosie', password: PASSWORD }
const rosieInvited = invited({ email: 'rosie@example.com' })

const last = (answers: unknown[]) => answers.at(-1) as { secret?: string; challenge?: string }
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
/** Whoever has joined is signed in; the admin comes back to the desk. */
const asOwain: Case['calls'] = [
  refused(signInAs('owain.3@example.com'), 'SECOND_FACTOR_REQUIRED'),
  (answers) => call.post('/identity/second-factor', { challenge: last(answers).challenge, code: codeFor(SECRET) }),
]

export const listInvitations: CasesOf = {
  operation: 'staff.people.listInvitations',
  cases: [
    {
      name: 'the newest first',
      calls: [invited(), list('limit=1')],
      expect: 'ok',
      holds: () => ({ items: [{ email: GWEN, role: 'staff', acceptedAt: null }] }),
    },
    {
      name: 'page by page',
      calls: [
        invited(),
        invited({ email: 'huw@example.com' }),
        list('limit=1'),
        ([, , first]) => list(`limit=1&cursor=${(first as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: () => ({ items: [{ acceptedAt: null, role: 'staff' }] }),
    },
  ],
}

export const invite: CasesOf = {
  operation: 'staff.people.invite',
  cases: [
    {
      name: 'somebody new, in capitals',
      calls: [invited({ email: 'Gwen@Example.com', role: 'admin' })],
      expect: 'ok',
      holds: () => ({ email: GWEN, role: 'admin', acceptedAt: null }),
    },
    { name: 'a customer', calls: [rosieInvited], expect: 'ok' },
    {
      name: 'again: the later one counts',
      calls: [invited(), invited({ role: 'admin' })],
      expect: 'ok',
      holds: () => ({ role: 'admin' }),
    },
    {
      name: 'one of the staff',
      calls: [invited({ email: 'megan.2@example.com' })],
      expect: 'ALREADY_STAFF',
      holds: () => ({ email: 'megan.2@example.com' }),
    },
    { name: 'who has joined', calls: [invited(), joins(), ...asOwain, invited()], expect: 'ALREADY_STAFF' },
    { name: 'as a customer', calls: [invited({ role: 'customer' })], expect: 'INVALID_INPUT' },
  ],
}

export const revokeInvitation: CasesOf = {
  operation: 'staff.people.revokeInvitation',
  cases: [
    { name: 'one that is open', calls: [invited(), revoke], expect: 'ok' },
    { name: 'twice', calls: [invited(), revoke, revoke], expect: 'INVITATION_NOT_FOUND' },
    {
      name: 'one that another took the place of',
      calls: [invited(), invited(), revoke],
      expect: 'INVITATION_NOT_FOUND',
    },
    { name: 'one that was accepted', calls: [invited(), joins(), ...asOwain, revoke], expect: 'INVITATION_ACCEPTED' },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/people/invitations/${UNKNOWN}/revoke`, {})],
      expect: 'INVITATION_NOT_FOUND',
    },
  ],
}

export const getInvitation: CasesOf = {
  operation: 'identity.getInvitation',
  cases: [
    {
      name: 'by the link of the mail',
      calls: [invited(), read(proven(GWEN))],
      expect: 'ok',
      holds: () => ({ email: GWEN, role: 'staff' }),
    },
    { name: 'a link that was made up', calls: [read(NOWHERE)], expect: 'LINK_NOT_VALID' },
    { name: 'one that was taken back', calls: [invited(), revoke, read(proven(GWEN))], expect: 'LINK_NOT_VALID' },
    { name: 'one that was accepted', calls: [invited(), joins(), read(proven(GWEN))], expect: 'LINK_NOT_VALID' },
    {
      name: 'a database that is gone',
      calls: [invited(), read(proven(GWEN))],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

/** Rosie, who has a second factor from now on. */
const enrolled: Case['calls'] = [
  asRosie,
  call.post('/account/second-factor/start', {}),
  (answers) => call.post('/account/second-factor/confirm', { code: codeFor(last(answers).secret ?? '') }),
]

export const acceptInvitation: CasesOf = {
  operation: 'identity.acceptInvitation',
  cases: [
    {
      name: 'somebody new, who counts as a customer until they have a second factor',
      calls: [invited(), joins()],
      expect: 'ok',
      holds: () => ({ email: GWEN, name: 'Gwen Hughes', role: 'customer', needsSecondFactor: true }),
    },
    {
      name: 'who has an account, by its password',
      calls: [rosieInvited, joins(ROSIES)],
      expect: 'ok',
      holds: () => ({ email: 'rosie@example.com', needsSecondFactor: true }),
    },
    {
      name: 'who has an account, by another password',
      calls: [rosieInvited, joins({ ...ROSIES, password: 'nine slow sourdoughs' })],
      expect: 'CREDENTIALS_REFUSED',
      holds: () => ({ field: 'password' }),
    },
    {
      name: 'who has an account with a second factor',
      calls: [rosieInvited, ...enrolled, joins(ROSIES)],
      expect: 'SECOND_FACTOR_REQUIRED',
    },
    { name: 'twice', calls: [invited(), joins(), joins()], expect: 'LINK_NOT_VALID' },
    { name: 'one that was taken back', calls: [invited(), revoke, joins()], expect: 'LINK_NOT_VALID' },
    { name: 'a link that was made up', calls: [joins({ token: NOWHERE })], expect: 'LINK_NOT_VALID' },
    {
      name: 'a password that everybody tries first',
      calls: [invited(), joins({ password: 'Passw0rd!Passw0rd!' })],
      expect: 'PASSWORD_REFUSED',
      holds: () => ({ field: 'password' }),
    },
    { name: 'a short password', calls: [invited(), joins({ password: 'loaf' })], expect: 'INVALID_INPUT' },
    {
      name: 'a closed account',
      calls: [rosieInvited, joins(ROSIES)],
      fault: 'ACCOUNT_DISABLED',
      expect: 'ACCOUNT_DISABLED',
    },
    {
      name: 'while the vendor is down',
      calls: [invited(), joins()],
      fault: 'IDENTITY_UNAVAILABLE',
      expect: 'IDENTITY_UNAVAILABLE',
    },
    { name: 'a database that is gone', calls: [invited(), joins()], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}
