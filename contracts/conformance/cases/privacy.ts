import { expect } from 'vitest'
import { NOW } from '#mocks/now.ts'
import { inMinutes } from './offered.ts'
import { call, exported, faults, notReminding, proven, unsubscribing, type Case, type CasesOf } from '../case.ts'
import { placed } from '../desk.ts'
import { DATA_EXPORT, FRESH_SIGN_IN_MINUTES, PRIVACY_POLICY } from '#lib/constants/backend.ts'
import { gwen as gwenByGoogle } from './google.ts'
import { asRosie, PASSWORD, refused, signInAs } from './identity.ts'

const GWEN = 'gwen@example.com'
/** Somebody new, who has an account and is signed in. */
const gwen: Case['calls'] = [
  call.post('/identity/register', { name: 'Gwen Hughes', email: GWEN, password: PASSWORD }),
  call.post('/identity/verify-email', { token: proven(GWEN) }),
]
const erase = (password: string | null = PASSWORD) => call.post('/privacy/erase', { password })

const YES = { analytics: true, marketingEmail: true }
const NO = { analytics: false, marketingEmail: false }
const decide = (choices: object) => call.post('/privacy/consent', choices)
const decided = call.get('/privacy/consent')
const log = call.get('/privacy/consents')
const stop = (token: string) => call.post(`/privacy/unsubscribe/${token}`, {})

export const getConsent: CasesOf = {
  operation: 'privacy.getConsent',
  cases: [
    { name: 'who was not asked', calls: [decided], expect: 'ok', holds: () => ({ consent: null }) },
    {
      name: 'what was decided last',
      calls: [decide(YES), decide({ ...NO, analytics: true }), decided],
      expect: 'ok',
      holds: () => ({ consent: { analytics: true, marketingEmail: false, policyVersion: PRIVACY_POLICY } }),
    },
    {
      name: 'an account has not said what its browser has',
      calls: [decide(YES), asRosie, decided],
      expect: 'ok',
      holds: () => ({ consent: null }),
    },
    { name: 'a database that is gone', calls: [decide(YES), decided], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
    {
      name: 'nor has another account',
      calls: [asRosie, decide(YES), signInAs('tom@example.com'), decided],
      expect: 'ok',
      holds: () => ({ consent: null }),
    },
  ],
}

export const setConsent: CasesOf = {
  operation: 'privacy.setConsent',
  cases: [
    {
      name: 'each by itself',
      calls: [decide({ ...NO, marketingEmail: true })],
      expect: 'ok',
      holds: () => ({ analytics: false, marketingEmail: true, policyVersion: PRIVACY_POLICY, decidedAt: NOW }),
    },
    { name: 'half of it', calls: [decide({ analytics: true })], expect: 'INVALID_INPUT' },
  ],
}

export const listConsents: CasesOf = {
  operation: 'privacy.listConsents',
  cases: [
    { name: 'none', calls: [asRosie, log], expect: 'ok', holds: () => ({ items: [], nextCursor: null }) },
    {
      name: 'all of one’s own, the last first',
      calls: [asRosie, decide(YES), signInAs('tom@example.com'), decide(NO), asRosie, decide(NO), log],
      expect: 'ok',
      holds: () => ({ items: [NO, YES], nextCursor: null }),
    },
    {
      name: 'a link of a mail is a decision too, once, and of letters alone',
      calls: [
        asRosie,
        decide(YES),
        stop(unsubscribing('rosie@example.com')),
        stop(unsubscribing('rosie@example.com')),
        log,
      ],
      expect: 'ok',
      holds: () => ({ items: [{ ...YES, marketingEmail: false }, YES] }),
    },
    {
      name: 'page by page',
      calls: [
        asRosie,
        decide(YES),
        decide(NO),
        call.get('/privacy/consents?limit=1'),
        (answers) =>
          call.get(`/privacy/consents?limit=1&cursor=${(answers.at(-1) as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: () => ({ items: [YES], nextCursor: null }),
    },
  ],
}

const ask = call.post('/privacy/export', {})
const ROSIE = 'rosie@example.com'
const collect = (token: string) => call.post(`/privacy/export/${token}`, {})

export const exportData: CasesOf = {
  operation: 'privacy.exportData',
  cases: [
    {
      name: 'it is prepared',
      calls: [asRosie, ask],
      expect: 'ok',
      holds: () => ({ status: 'preparing', askedAt: NOW, sentAt: null, expiresAt: null }),
    },
    { name: 'twice at once', calls: [asRosie, [ask, ask]], expect: 'ok', holds: () => ({ status: 'preparing' }) },
  ],
}

export const getExport: CasesOf = {
  operation: 'privacy.getExport',
  cases: [
    {
      name: 'never asked',
      calls: [asRosie, call.get('/privacy/export')],
      expect: 'ok',
      holds: () => ({ export: null }),
    },
    {
      name: 'taken: nothing is waited for',
      calls: [asRosie, ask, collect(exported(ROSIE)), call.get('/privacy/export')],
      expect: 'ok',
      holds: () => ({ export: null }),
    },
    {
      name: 'what another has asked for is not told',
      calls: [asRosie, ask, signInAs('tom@example.com'), call.get('/privacy/export')],
      expect: 'ok',
      holds: () => ({ export: null }),
    },
  ],
}

export const collectExport: CasesOf = {
  operation: 'privacy.collectExport',
  cases: [
    {
      name: 'all that is held, by the link of the mail',
      calls: [asRosie, placed(), decide(YES), decide(NO), asRosie, ask, collect(exported(ROSIE))],
      expect: 'ok',
      holds: ([, order]) => ({
        html: expect.stringContaining(ROSIE),
        data: {
          exportedAt: NOW,
          customer: { email: ROSIE, name: 'Rosie Pritchard' },
          reminders: true,
          addresses: [{ lines: ['3 Broad Street', 'Ludlow'] }],
          orders: expect.arrayContaining([expect.objectContaining({ number: (order as { number: string }).number })]),
          consents: [NO, YES],
        },
      }),
    },
    {
      name: 'once',
      calls: [asRosie, ask, collect(exported(ROSIE)), collect(exported(ROSIE))],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'not by somebody else who has the link',
      calls: [asRosie, ask, signInAs('tom@example.com'), collect(exported(ROSIE))],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'too late',
      calls: [asRosie, ask, collect(exported(ROSIE))],
      at: inMinutes(DATA_EXPORT.linkDays * 24 * 60 + 1),
      expect: 'LINK_NOT_VALID',
    },
    ...faults(collect('a'.repeat(64))),
    { name: 'a link that was made up', calls: [collect('a'.repeat(64))], expect: 'LINK_NOT_VALID' },
  ],
}

export const unsubscribe: CasesOf = {
  operation: 'privacy.unsubscribe',
  cases: [
    { name: 'who gets none', calls: [stop(unsubscribing('rosie@example.com'))], expect: 'ok' },
    {
      name: 'twice is once',
      calls: [asRosie, decide(YES), stop(unsubscribing('rosie@example.com')), stop(unsubscribing('rosie@example.com'))],
      expect: 'ok',
    },
    { name: 'the link of a reminder', calls: [placed(), stop(notReminding('rosie@example.com'))], expect: 'ok' },
    ...faults(stop(unsubscribing('rosie@example.com'))),
    { name: 'a link that was made up', calls: [stop('a'.repeat(64))], expect: 'LINK_NOT_VALID' },
    { name: 'what is no link', calls: [stop('¿?')], expect: 'INVALID_INPUT' },
  ],
}

export const eraseAccount: CasesOf = {
  operation: 'privacy.erase',
  cases: [
    { name: 'with the password', calls: [...gwen, erase()], expect: 'ok' },
    {
      name: 'who was erased cannot sign in, and can begin anew',
      calls: [...gwen, erase(), refused(signInAs(GWEN), 'CREDENTIALS_REFUSED'), ...gwen, erase()],
      expect: 'ok',
    },
    {
      name: 'once an order was cancelled',
      calls: [
        placed({ customer: { name: 'Gwen Hughes', email: GWEN } }),
        (answers) =>
          call.post(`/orders/${(answers[0] as { token: string }).token}/cancel`, {
            idempotencyKey: crypto.randomUUID(),
          }),
        ...gwen,
        erase(),
      ],
      expect: 'ok',
    },
    { name: 'by Google, a moment ago', calls: [...gwenByGoogle, erase(null)], expect: 'ok' },
    {
      name: 'by Google, some time ago',
      calls: [...gwenByGoogle, erase(null)],
      at: inMinutes(FRESH_SIGN_IN_MINUTES),
      expect: 'SIGN_IN_AGAIN',
    },
    { name: 'by Google, with a password', calls: [...gwenByGoogle, erase()], expect: 'CREDENTIALS_REFUSED' },
    { name: 'with another password', calls: [...gwen, erase('four cold loaves')], expect: 'CREDENTIALS_REFUSED' },
    { name: 'without the password that there is', calls: [...gwen, erase(null)], expect: 'CREDENTIALS_REFUSED' },
    {
      name: 'an order is to be collected',
      calls: [asRosie, placed(), erase()],
      expect: 'ORDERS_OPEN',
      holds: ([, order]) => ({ numbers: expect.arrayContaining([(order as { number: string }).number]) }),
    },
    { name: 'the last admin', calls: [erase()], expect: 'LAST_ADMIN' },
    { name: 'no password that there could be', calls: [...gwen, erase('')], expect: 'INVALID_INPUT' },
  ],
}
