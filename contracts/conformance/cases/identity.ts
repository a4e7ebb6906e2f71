import { call, type CasesOf } from '../case.ts'

const signInAs = (email: string, password = 'three warm loaves') => call.post('/identity/sign-in', { email, password })
const session = call.get('/identity/session')

export const signIn: CasesOf = {
  operation: 'identity.signIn',
  cases: [
    {
      name: 'a customer, in capitals',
      calls: [signInAs('Rosie@Example.com')],
      expect: 'ok',
      holds: () => ({ email: 'rosie@example.com', role: 'customer' }),
    },
    {
      name: 'a wrong password',
      calls: [signInAs('rosie@example.com', 'one cold loaf')],
      expect: 'CREDENTIALS_REFUSED',
    },
    { name: 'somebody who is not known', calls: [signInAs('nobody@example.com')], expect: 'CREDENTIALS_REFUSED' },
  ],
}

export const getSession: CasesOf = {
  operation: 'identity.getSession',
  cases: [
    {
      name: 'who has signed in',
      calls: [signInAs('rosie@example.com'), session],
      expect: 'ok',
      holds: () => ({ session: { email: 'rosie@example.com' } }),
    },
    {
      name: 'nobody any more',
      calls: [call.post('/identity/sign-out', {}), session],
      expect: 'ok',
      holds: () => ({ session: null }),
    },
  ],
}

export const signOut: CasesOf = {
  operation: 'identity.signOut',
  cases: [
    {
      name: 'and once more',
      calls: [call.post('/identity/sign-out', {}), call.post('/identity/sign-out', {})],
      expect: 'ok',
    },
  ],
}
