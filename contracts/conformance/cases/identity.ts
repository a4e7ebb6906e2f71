import { call, codeFor, proven, type Call, type Case, type CasesOf } from '../case.ts'

export const PASSWORD = 'three warm loaves'
const NOWHERE = 'a'.repeat(64)
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const MEGAN = 'megan.2@example.com'

export const signInAs = (email: string, password = PASSWORD) => call.post('/identity/sign-in', { email, password })
export const asRosie = signInAs('rosie@example.com')
const session = call.get('/identity/session')
const out = call.post('/identity/sign-out', {})

/** A call on the way that is refused. */
export const refused = (one: Call, refusedWith: string): Call => ({ ...one, refusedWith })
const last = (answers: unknown[]) => answers.at(-1) as Record<string, string>

const newcomer = { name: 'Gwen Hughes', email: 'gwen@example.com', password: 'nine slow sourdoughs' }
const joins = (over: object = {}) => call.post('/identity/register', { ...newcomer, ...over })
const verify = (email: string) => call.post('/identity/verify-email', { token: proven(email) })

export const register: CasesOf = {
  operation: 'identity.register',
  cases: [
    { name: 'somebody new', calls: [joins()], expect: 'ok' },
    { name: 'somebody who has begun already', calls: [joins(), joins()], expect: 'ok' },
    {
      name: 'somebody who is known: the answer is the same',
      calls: [joins({ email: 'rosie@example.com' })],
      expect: 'ok',
    },
    {
      name: 'a password that everybody tries first',
      calls: [joins({ password: 'Passw0rd!Passw0rd!' })],
      expect: 'PASSWORD_REFUSED',
      holds: () => ({ field: 'password' }),
    },
    {
      name: 'a password that is one’s address',
      calls: [joins({ password: 'gwen@example.com' })],
      expect: 'PASSWORD_REFUSED',
    },
    { name: 'a short password', calls: [joins({ password: 'loaf' })], expect: 'INVALID_INPUT' },
    { name: 'an address that is none', calls: [joins({ email: 'gwen' })], expect: 'INVALID_INPUT' },
  ],
}

/** Rosie, who has a second factor from now on. */
const enrolled: Case['calls'] = [
  asRosie,
  call.post('/account/second-factor/start', {}),
  (answers) => call.post('/account/second-factor/confirm', { code: codeFor(last(answers).secret ?? '') }),
]
const moves = call.post('/account/email', { email: 'rose@example.com', password: PASSWORD })

export const verifyEmail: CasesOf = {
  operation: 'identity.verifyEmail',
  cases: [
    {
      name: 'who has just registered comes in',
      calls: [joins(), verify(newcomer.email)],
      expect: 'ok',
      holds: () => ({ email: newcomer.email, name: newcomer.name, role: 'customer' }),
    },
    {
      name: 'a new address of an account',
      calls: [asRosie, moves, verify('rose@example.com')],
      expect: 'ok',
      holds: () => ({ email: 'rose@example.com', name: 'Rosie Pritchard' }),
    },
    {
      name: 'a link that was made up',
      calls: [call.post('/identity/verify-email', { token: NOWHERE })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'who has a second factor',
      calls: [...enrolled, moves, verify('rose@example.com')],
      expect: 'SECOND_FACTOR_REQUIRED',
    },
    {
      name: 'a closed account',
      calls: [joins(), verify(newcomer.email)],
      fault: 'ACCOUNT_DISABLED',
      expect: 'ACCOUNT_DISABLED',
    },
    {
      name: 'while the vendor is down',
      calls: [joins(), verify(newcomer.email)],
      fault: 'IDENTITY_UNAVAILABLE',
      expect: 'IDENTITY_UNAVAILABLE',
    },
    {
      name: 'a database that is gone',
      calls: [joins(), verify(newcomer.email)],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

export const signIn: CasesOf = {
  operation: 'identity.signIn',
  cases: [
    {
      name: 'a customer, in capitals',
      calls: [signInAs('Rosie@Example.com')],
      expect: 'ok',
      holds: () => ({ email: 'rosie@example.com', role: 'customer', needsSecondFactor: false }),
    },
    {
      name: 'a wrong password',
      calls: [signInAs('rosie@example.com', 'one cold loaf')],
      expect: 'CREDENTIALS_REFUSED',
    },
    { name: 'somebody who is not known', calls: [signInAs('nobody@example.com')], expect: 'CREDENTIALS_REFUSED' },
    {
      name: 'who has not confirmed the address',
      calls: [signInAs('agnieszka.6@example.com')],
      expect: 'EMAIL_NOT_VERIFIED',
    },
    { name: 'a closed account', calls: [signInAs('sian.59@example.com')], expect: 'ACCOUNT_DISABLED' },
    { name: 'one of the staff is asked for a code', calls: [signInAs(MEGAN)], expect: 'SECOND_FACTOR_REQUIRED' },
  ],
}

const challenged = refused(signInAs(MEGAN), 'SECOND_FACTOR_REQUIRED')
const answer = (code: string) => (answers: unknown[]) =>
  call.post('/identity/second-factor', { challenge: last(answers).challenge, code })
/** Types a code for the challenge that was the n-th answer. */
const typed = (at: number, code: string, refusedWith?: string) => (answers: unknown[]) => ({
  ...call.post('/identity/second-factor', { challenge: (answers[at] as { challenge: string }).challenge, code }),
  ...(refusedWith === undefined ? {} : { refusedWith }),
})
const RECOVERY = '7K3F9-QXV2S'

export const confirmSecondFactor: CasesOf = {
  operation: 'identity.confirmSecondFactor',
  cases: [
    {
      name: 'a code of the app',
      calls: [challenged, answer(codeFor(SECRET))],
      expect: 'ok',
      holds: () => ({ email: MEGAN, role: 'staff', needsSecondFactor: false }),
    },
    { name: 'a recovery code, without its hyphen', calls: [challenged, answer(RECOVERY.toLowerCase())], expect: 'ok' },
    {
      name: 'a recovery code twice',
      calls: [challenged, answer(RECOVERY), out, challenged, typed(3, RECOVERY)],
      expect: 'CODE_REFUSED',
      holds: () => ({ field: 'code' }),
    },
    {
      name: 'a challenge twice',
      calls: [challenged, typed(0, codeFor(SECRET)), typed(0, codeFor(SECRET))],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'the right code after five that were not',
      calls: [
        challenged,
        ...Array.from({ length: 5 }, () => typed(0, '00000-00000', 'CODE_REFUSED')),
        typed(0, codeFor(SECRET)),
      ],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'a challenge that was made up',
      calls: [call.post('/identity/second-factor', { challenge: NOWHERE, code: '492039' })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'a closed account',
      calls: [challenged, answer(codeFor(SECRET))],
      fault: 'ACCOUNT_DISABLED',
      expect: 'ACCOUNT_DISABLED',
    },
    {
      name: 'a database that is gone',
      calls: [challenged, answer(RECOVERY)],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

const ask = (email: string) => call.post('/identity/password/request', { email })
const choose = (email: string, password = 'nine slow sourdoughs') =>
  call.post('/identity/password/reset', { token: proven(email), password })
const rosies = 'rosie@example.com'

export const requestPasswordReset: CasesOf = {
  operation: 'identity.requestPasswordReset',
  cases: [
    { name: 'somebody who is known', calls: [ask(rosies)], expect: 'ok' },
    { name: 'somebody who is not: the answer is the same', calls: [ask('nobody@example.com')], expect: 'ok' },
    { name: 'a closed account: the answer is the same', calls: [ask('sian.59@example.com')], expect: 'ok' },
  ],
}

export const resetPassword: CasesOf = {
  operation: 'identity.resetPassword',
  cases: [
    {
      name: 'by the link of the mail',
      calls: [ask(rosies), choose(rosies)],
      expect: 'ok',
      holds: () => ({ email: rosies }),
    },
    {
      name: 'and signs in with it',
      calls: [ask(rosies), choose(rosies), out, signInAs(rosies, 'nine slow sourdoughs'), ask(rosies), choose(rosies)],
      expect: 'ok',
    },
    {
      name: 'a link that was made up',
      calls: [call.post('/identity/password/reset', { token: NOWHERE, password: 'nine slow sourdoughs' })],
      expect: 'LINK_NOT_VALID',
    },
    {
      name: 'a password that everybody tries first',
      calls: [ask(rosies), choose(rosies, 'qwertyuiop123')],
      expect: 'PASSWORD_REFUSED',
      holds: () => ({ field: 'password' }),
    },
    { name: 'who has a second factor', calls: [ask(MEGAN), choose(MEGAN)], expect: 'SECOND_FACTOR_REQUIRED' },
    {
      name: 'a closed account',
      calls: [ask(rosies), choose(rosies)],
      fault: 'ACCOUNT_DISABLED',
      expect: 'ACCOUNT_DISABLED',
    },
    {
      name: 'while the vendor is down',
      calls: [ask(rosies), choose(rosies)],
      fault: 'IDENTITY_UNAVAILABLE',
      expect: 'IDENTITY_UNAVAILABLE',
    },
    {
      name: 'a database that is gone',
      calls: [ask(rosies), choose(rosies)],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

export const getSession: CasesOf = {
  operation: 'identity.getSession',
  cases: [
    {
      name: 'who has signed in',
      calls: [asRosie, session],
      expect: 'ok',
      holds: () => ({ session: { email: 'rosie@example.com' } }),
    },
    { name: 'nobody any more', calls: [asRosie, out, session], expect: 'ok', holds: () => ({ session: null }) },
    { name: 'a database that is gone', calls: [asRosie, session], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}

export const signOut: CasesOf = {
  operation: 'identity.signOut',
  cases: [
    { name: 'and once more', calls: [asRosie, out, out], expect: 'ok' },
    { name: 'a database that is gone', calls: [asRosie, out], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}
