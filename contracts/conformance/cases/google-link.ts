import { expect } from 'vitest'
import { call, type Case, type CasesOf } from '../case.ts'
import { as, gwen } from './google.ts'
import { asRosie, PASSWORD, signInAs } from './identity.ts'

const ROSES = 'rose@example.com'
const start = (password = PASSWORD) => call.post('/account/google/start', { password })
const stateOf = (answers: unknown[]) => {
  const begun = answers.findLast((answer): answer is { url: string } => (answer as { url?: string }).url !== undefined)
  return new URL(begun?.url ?? 'https://nowhere.example').searchParams.get('state') ?? ''
}
const finish = (body: object) => (answers: unknown[]) =>
  call.post('/account/google/finish', { state: stateOf(answers), ...body })
/** Rosie adds the Google account that has an address; `?` where Google has not confirmed it. */
const linking = (email: string): Case['calls'] => [asRosie, start(), finish({ code: `as:${email}` })]
const methods = call.get('/account/sign-in-methods')
const unlink = call.post('/account/google/unlink', {})

export const startGoogleLink: CasesOf = {
  operation: 'account.startGoogleLink',
  cases: [
    {
      name: 'with the password',
      calls: [asRosie, start()],
      expect: 'ok',
      holds: () => ({ url: expect.stringMatching(/[?&]state=[\w-]{16,}/) }),
    },
    { name: 'with another', calls: [asRosie, start('four cold loaves')], expect: 'CREDENTIALS_REFUSED' },
    { name: 'where there is none', calls: [...gwen, start()], expect: 'CREDENTIALS_REFUSED' },
    { name: 'twice', calls: [...linking(ROSES), start()], expect: 'GOOGLE_LINKED' },
  ],
}

export const finishGoogleLink: CasesOf = {
  operation: 'account.finishGoogleLink',
  cases: [
    { name: 'as whom one likes', calls: linking(ROSES), expect: 'ok', holds: () => ({ email: ROSES }) },
    {
      name: 'who would rather not',
      calls: [asRosie, start(), finish({ error: 'access_denied' })],
      expect: 'GOOGLE_REFUSED',
    },
    { name: 'an address that Google has not confirmed', calls: linking(`${ROSES}?`), expect: 'GOOGLE_NOT_VERIFIED' },
    { name: 'whose address somebody else has', calls: linking('tom@example.com'), expect: 'GOOGLE_TAKEN' },
    {
      name: 'whom somebody else has linked',
      calls: [...linking(ROSES), signInAs('tom@example.com'), start(), finish({ code: `as:${ROSES}` })],
      expect: 'GOOGLE_TAKEN',
    },
    {
      name: 'what somebody else has begun',
      calls: [asRosie, start(), signInAs('tom@example.com'), finish({ code: `as:${ROSES}` })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'what was begun to sign in',
      calls: [asRosie, call.post('/identity/google/start', { returnTo: '/account' }), finish({ code: `as:${ROSES}` })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'the same state twice',
      calls: [...linking(ROSES), finish({ code: `as:${ROSES}` })],
      expect: 'LINK_NOT_VALID',
    },
    { name: 'a code of nobody', calls: [asRosie, start(), finish({ code: 'made up' })], expect: 'LINK_NOT_VALID' },
    {
      name: 'while the vendor is down',
      calls: linking(ROSES),
      fault: 'IDENTITY_UNAVAILABLE',
      expect: 'IDENTITY_UNAVAILABLE',
    },
    { name: 'a database that is gone', calls: linking(ROSES), fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}

export const unlinkGoogle: CasesOf = {
  operation: 'account.unlinkGoogle',
  cases: [
    { name: 'beside a password', calls: [...linking(ROSES), unlink], expect: 'ok' },
    { name: 'where it is not linked', calls: [asRosie, unlink, unlink], expect: 'ok' },
    { name: 'the only way in', calls: [...as('gwen@example.com'), unlink], expect: 'ONLY_WAY_IN' },
  ],
}

/** What one signs in by, once Google was linked: both, and whichever address Google has. */
export const linkedCases: Case[] = [
  {
    name: 'Google, linked under another address',
    calls: [...linking(ROSES), methods],
    expect: 'ok',
    holds: () => ({ hasPassword: true, hasGoogle: true, googleEmail: ROSES }),
  },
  {
    name: 'Google, taken away again',
    calls: [...linking(ROSES), unlink, methods],
    expect: 'ok',
    holds: () => ({ hasGoogle: false, googleEmail: null }),
  },
]
