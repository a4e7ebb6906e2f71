import { call, type CasesOf } from '../case.ts'
import { as, gwen } from './google.ts'
import { linkedCases } from './google-link.ts'
import { asRosie } from './identity.ts'

const ask = call.get('/account/sign-in-methods')

export const getSignInMethods: CasesOf = {
  operation: 'account.getSignInMethods',
  cases: [
    {
      name: 'a password',
      calls: [asRosie, ask],
      expect: 'ok',
      holds: () => ({ hasPassword: true, hasGoogle: false, googleEmail: null }),
    },
    {
      name: 'Google alone',
      calls: [...gwen, ask],
      expect: 'ok',
      holds: () => ({ hasPassword: false, hasGoogle: true, googleEmail: 'gwen@example.com' }),
    },
    {
      name: 'both',
      calls: [...as('rosie@example.com'), ask],
      expect: 'ok',
      holds: () => ({ hasPassword: true, hasGoogle: true }),
    },
    ...linkedCases,
  ],
}
