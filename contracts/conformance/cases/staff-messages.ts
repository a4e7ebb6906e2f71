import { UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

type Listed = { items: { id: string; silence: string | null }[] }

/** The first of a list that was read before, that is silenced or is not. */
const idIn = (list: unknown, isSilent: boolean) =>
  (list as Listed).items.find(({ silence }) => (silence !== null) === isSilent)?.id ?? ''
const parked = call.get('/staff/messages?status=parked&limit=100')
const all = call.get('/staff/messages?limit=100')
const resent = ([list]: unknown[]) => call.post(`/staff/messages/${idIn(list, false)}/resend`, {})

export const listMessages: CasesOf = {
  operation: 'staff.messages.list',
  cases: [
    {
      name: 'those that are parked',
      calls: [call.get('/staff/messages?status=parked&limit=1')],
      expect: 'ok',
      holds: () => ({ items: [{ status: 'parked' }] }),
    },
    {
      name: 'those to one address',
      calls: [call.get('/staff/messages?to=Nobody@example.com')],
      expect: 'ok',
      holds: () => ({ items: [], nextCursor: null }),
    },
    { name: 'to what is no address', calls: [call.get('/staff/messages?to=rosie')], expect: 'INVALID_INPUT' },
    {
      name: 'of a status that there is not',
      calls: [call.get('/staff/messages?status=lost')],
      expect: 'INVALID_INPUT',
    },
  ],
}

export const getFigures: CasesOf = {
  operation: 'staff.messages.getFigures',
  cases: [
    { name: 'of thirty days', calls: [call.get('/staff/messages/figures')], expect: 'ok' },
    {
      name: 'with what nobody asked for',
      calls: [call.get('/staff/messages/figures?days=3')],
      expect: 'INVALID_INPUT',
    },
  ],
}

export const resend: CasesOf = {
  operation: 'staff.messages.resend',
  cases: [
    {
      name: 'one that is parked',
      calls: [parked, resent],
      expect: 'ok',
      holds: ([list]) => ({ id: idIn(list, false), status: 'waiting', attempts: 0, lastError: null }),
    },
    {
      name: 'one that is on its way again',
      calls: [parked, resent, resent],
      expect: 'NOT_PARKED',
      holds: () => ({ status: 'waiting' }),
    },
    {
      name: 'to an address that is silenced',
      calls: [parked, ([list]) => call.post(`/staff/messages/${idIn(list, true)}/resend`, {})],
      expect: 'ADDRESS_SUPPRESSED',
      holds: () => ({ reason: 'bounced' }),
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/messages/${UNKNOWN}/resend`, {})],
      expect: 'MESSAGE_NOT_FOUND',
    },
  ],
}

export const lift: CasesOf = {
  operation: 'staff.messages.lift',
  cases: [
    {
      name: 'of an address that is silenced',
      calls: [all, ([list]) => call.post(`/staff/messages/${idIn(list, true)}/lift`, {})],
      expect: 'ok',
      holds: ([list]) => ({ id: idIn(list, true), silence: null }),
    },
    {
      name: 'of one that is not',
      calls: [all, ([list]) => call.post(`/staff/messages/${idIn(list, false)}/lift`, {})],
      expect: 'NOT_SUPPRESSED',
    },
    {
      name: 'of a mail that there is not',
      calls: [call.post(`/staff/messages/${UNKNOWN}/lift`, {})],
      expect: 'MESSAGE_NOT_FOUND',
    },
  ],
}
