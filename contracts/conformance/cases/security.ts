import { expect } from 'vitest'
import { UNKNOWN } from '../bakery.ts'
import { call, codeFor, type CasesOf } from '../case.ts'
import { asRosie } from './identity.ts'

/** What the app of everybody on the staff makes its codes of. */
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const list = call.get('/account/sessions')
const start = call.post('/account/second-factor/start', {})
const confirm = (code: string) => call.post('/account/second-factor/confirm', { code })
const remove = (code: string) => call.post('/account/second-factor/remove', { code })
const secretOf = (answers: unknown[]) => (answers.at(-1) as { secret: string }).secret
const begun = [asRosie, start]

export const listSessions: CasesOf = {
  operation: 'account.listSessions',
  cases: [
    {
      name: 'where one is',
      calls: [asRosie, list],
      expect: 'ok',
      holds: () => ({
        items: expect.arrayContaining([expect.objectContaining({ name: 'Firefox on Linux', isCurrent: true })]),
      }),
    },
  ],
}

export const revokeSession: CasesOf = {
  operation: 'account.revokeSession',
  cases: [
    {
      name: 'one of one’s own',
      calls: [
        asRosie,
        list,
        (answers) =>
          call.remove(`/account/sessions/${(answers.at(-1) as { items: { id: string }[] }).items[0]?.id ?? ''}`),
      ],
      expect: 'ok',
    },
    {
      name: 'one that is not there',
      calls: [call.remove(`/account/sessions/${UNKNOWN}`)],
      expect: 'SESSION_NOT_FOUND',
    },
  ],
}

export const signOutEverywhere: CasesOf = {
  operation: 'account.signOutEverywhere',
  cases: [{ name: 'everywhere but here', calls: [asRosie, call.post('/account/sessions/sign-out', {})], expect: 'ok' }],
}

export const getSecondFactor: CasesOf = {
  operation: 'account.getSecondFactor',
  cases: [
    {
      name: 'of an admin, who needs it',
      calls: [call.get('/account/second-factor')],
      expect: 'ok',
      holds: () => ({ isOn: true, isRequired: true, recoveryCodesLeft: 1 }),
    },
    {
      name: 'of a customer, who does not',
      calls: [asRosie, call.get('/account/second-factor')],
      expect: 'ok',
      holds: () => ({ isOn: false, isRequired: false, recoveryCodesLeft: 0 }),
    },
    {
      name: 'with recovery codes that were made anew',
      calls: [
        call.post('/account/second-factor/recovery-codes', { code: codeFor(SECRET) }),
        call.get('/account/second-factor'),
      ],
      expect: 'ok',
      holds: () => ({ isOn: true, recoveryCodesLeft: 10 }),
    },
    {
      name: 'begun is not there yet',
      calls: [...begun, call.get('/account/second-factor')],
      expect: 'ok',
      holds: () => ({ isOn: false }),
    },
  ],
}

export const startSecondFactor: CasesOf = {
  operation: 'account.startSecondFactor',
  cases: [
    { name: 'anew each time', calls: [...begun, start], expect: 'ok' },
    { name: 'beside one that is there', calls: [start], expect: 'SECOND_FACTOR_ON' },
  ],
}

export const confirmSecondFactor: CasesOf = {
  operation: 'account.confirmSecondFactor',
  cases: [
    {
      name: 'by its first code',
      calls: [...begun, (answers) => confirm(codeFor(secretOf(answers)))],
      expect: 'ok',
    },
    {
      name: 'by a code that is none of it',
      calls: [...begun, confirm('AAAAA-AAAAA')],
      expect: 'CODE_REFUSED',
      holds: () => ({ field: 'code' }),
    },
    { name: 'before it was begun', calls: [asRosie, confirm('000000')], expect: 'CODE_REFUSED' },
    { name: 'once more', calls: [confirm('000000')], expect: 'SECOND_FACTOR_ON' },
  ],
}

export const removeSecondFactor: CasesOf = {
  operation: 'account.removeSecondFactor',
  cases: [
    { name: 'by a code of it', calls: [remove(codeFor(SECRET))], expect: 'ok' },
    {
      name: 'by another',
      calls: [remove('AAAAA-AAAAA')],
      expect: 'CODE_REFUSED',
      holds: () => ({ field: 'code' }),
    },
    { name: 'where there is none', calls: [asRosie, remove('000000')], expect: 'CODE_REFUSED' },
  ],
}

const renew = (code: string) => call.post('/account/second-factor/recovery-codes', { code })
/** Of an admin, and known. */
const RECOVERY_CODE = '7K3F9-QXV2S'

export const renewRecoveryCodes: CasesOf = {
  operation: 'account.renewRecoveryCodes',
  cases: [
    { name: 'by a code of the app', calls: [renew(codeFor(SECRET))], expect: 'ok' },
    {
      name: 'by a recovery code, which is left as it was',
      calls: [renew(RECOVERY_CODE)],
      expect: 'CODE_REFUSED',
      holds: () => ({ field: 'code' }),
    },
    { name: 'where there is no second factor', calls: [asRosie, renew('000000')], expect: 'CODE_REFUSED' },
  ],
}
