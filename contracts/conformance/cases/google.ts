import { expect } from 'vitest'
import { call, type Case, type CasesOf } from '../case.ts'

const start = call.post('/identity/google/start', { returnTo: '/account/orders' })
const stateOf = (answers: unknown[]) => new URL((answers[0] as { url: string }).url).searchParams.get('state') ?? ''
const finish = (body: object) => (answers: unknown[]) =>
  call.post('/identity/google/finish', { state: stateOf(answers), ...body })
/** Comes back from Google as somebody; `?` where Google has not confirmed the address. */
export const as = (email: string): Case['calls'] => [start, finish({ code: `as:${email}` })]
export const gwen = as('gwen@example.com')

export const startGoogleSignIn: CasesOf = {
  operation: 'identity.startGoogleSignIn',
  cases: [
    {
      name: 'where to go, with a state',
      calls: [start],
      expect: 'ok',
      holds: () => ({ url: expect.stringMatching(/[?&]state=[\w-]{16,}/) }),
    },
    ...['//evil.example', 'https://evil.example', '/\\evil.example', '\\/evil.example', '/a\nb'].map((returnTo) => ({
      name: `back to ${JSON.stringify(returnTo)}`,
      calls: [call.post('/identity/google/start', { returnTo })],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'returnTo' }] }),
    })),
  ],
}

export const finishGoogleSignIn: CasesOf = {
  operation: 'identity.finishGoogleSignIn',
  cases: [
    {
      name: 'somebody new',
      calls: gwen,
      expect: 'ok',
      holds: () => ({
        session: { email: 'gwen@example.com', name: 'Gwen Hughes', role: 'customer' },
        returnTo: '/account/orders',
      }),
    },
    {
      name: 'somebody who has confirmed the same address',
      calls: as('rosie@example.com'),
      expect: 'ok',
      holds: () => ({ session: { email: 'rosie@example.com', name: 'Rosie Pritchard' } }),
    },
    {
      name: 'who would rather not',
      calls: [start, finish({ error: 'access_denied' })],
      expect: 'GOOGLE_REFUSED',
      holds: () => ({ returnTo: '/account/orders' }),
    },
    { name: 'an address that Google has not confirmed', calls: as('gwen@example.com?'), expect: 'GOOGLE_NOT_VERIFIED' },
    {
      name: 'an address that has an account, not confirmed',
      calls: as('agnieszka.6@example.com'),
      expect: 'PASSWORD_FIRST',
      holds: () => ({ email: 'agnieszka.6@example.com' }),
    },
    { name: 'a closed account', calls: as('sian.59@example.com'), expect: 'ACCOUNT_DISABLED' },
    {
      name: 'one of the staff is asked for a code',
      calls: as('megan.2@example.com'),
      expect: 'SECOND_FACTOR_REQUIRED',
      holds: () => ({ returnTo: '/account/orders' }),
    },
    { name: 'a code of nobody', calls: [start, finish({ code: 'made up' })], expect: 'LINK_NOT_VALID' },
    {
      name: 'the same state twice',
      calls: [...gwen, finish({ code: 'as:gwen@example.com' })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'a state that was made up',
      calls: [call.post('/identity/google/finish', { state: 'a'.repeat(64), code: '4/0' })],
      expect: 'LINK_NOT_VALID',
    },
    { name: 'while the vendor is down', calls: gwen, fault: 'IDENTITY_UNAVAILABLE', expect: 'IDENTITY_UNAVAILABLE' },
    { name: 'a database that is gone', calls: gwen, fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}
