import { expect } from 'vitest'
import { inMinutes } from './offered.ts'
import { call, proven, type Case, type CasesOf } from '../case.ts'
import { placed } from '../desk.ts'
import { FRESH_SIGN_IN_MINUTES } from '#lib/constants/backend.ts'
import { gwen as gwenByGoogle } from './google.ts'
import { asRosie, PASSWORD, refused, signInAs } from './identity.ts'

const GWEN = 'gwen@example.com'
/** Somebody new, who has an account and is signed in. */
const gwen: Case['calls'] = [
  call.post('/identity/register', { name: 'Gwen Hughes', email: GWEN, password: PASSWORD }),
  call.post('/identity/verify-email', { token: proven(GWEN) }),
]
const erase = (password: string | null = PASSWORD) => call.post('/privacy/erase', { password })

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
