import type { IdentityPlatform } from '../../src/vendors/identity-platform/client.ts'

const PASSWORD = 'three warm loaves'
const NEXT = 'nine slow sourdoughs'
const ROSIE = 'emulated.rosie@example.com'
const TOM = 'emulated.tom@example.com'

/** What one step leaves for the next. */
type Kept = { rosie: string; tom: string; refreshToken: string; idToken: string; code: string; next: string }
type Answer = { ok: true; data: unknown } | { ok: false; code: string }
type Step = { name: string; ask: (platform: IdentityPlatform, kept: Kept) => Promise<Answer> }

const keep = <T>(answer: { ok: true; data: T } | { ok: false; code: string }, work: (data: T) => void): Answer => {
  if (answer.ok) work(answer.data)
  return answer
}
const is = (isSo: boolean): Answer => (isSo ? { ok: true, data: null } : { ok: false, code: 'it is not so' })

async function found(platform: IdentityPlatform, localId: string): Promise<Answer> {
  const answer = await platform.find(localId)
  return answer.ok ? is(answer.data.users.length === 1) : answer
}

/** What the shop asks of Identity Platform, in an order in which each answer can be told apart. */
const SUITE: Step[] = [
  {
    name: 'a new account',
    ask: async (platform, kept) =>
      keep(await platform.signUp(ROSIE, PASSWORD), ({ localId }) => {
        kept.rosie = localId
      }),
  },
  {
    name: 'another',
    ask: async (platform, kept) =>
      keep(await platform.signUp(TOM, PASSWORD), ({ localId }) => {
        kept.tom = localId
      }),
  },
  { name: 'the same address again', ask: (platform) => platform.signUp(ROSIE.toUpperCase(), PASSWORD) },
  { name: 'a short password', ask: (platform) => platform.signUp('emulated.short@example.com', 'short') },
  {
    name: 'signing in',
    ask: async (platform, kept) =>
      keep(await platform.signInWithPassword(ROSIE, PASSWORD), ({ refreshToken, idToken }) => {
        Object.assign(kept, { refreshToken, idToken })
      }),
  },
  { name: 'a wrong password', ask: (platform) => platform.signInWithPassword(ROSIE, 'wrong') },
  { name: 'nobody', ask: (platform) => platform.signInWithPassword('emulated.nobody@example.com', PASSWORD) },
  {
    name: 'an ID token that is believed',
    ask: async (platform, kept) => is((await platform.claimsOf(kept.idToken)) !== null),
  },
  { name: 'a new ID token', ask: (platform, kept) => platform.refresh(kept.refreshToken) },
  { name: 'a new ID token for nothing', ask: (platform) => platform.refresh('made up') },
  {
    name: 'a code to confirm an address',
    ask: async (platform, kept) =>
      keep(await platform.oobCode('VERIFY_EMAIL', ROSIE), (code) => {
        kept.code = code
      }),
  },
  {
    name: 'a code to confirm nobody’s',
    ask: (platform) => platform.oobCode('VERIFY_EMAIL', 'emulated.nobody@example.com'),
  },
  { name: 'a code that is for something else', ask: (platform, kept) => platform.resetPassword(kept.code, NEXT) },
  { name: 'confirming', ask: (platform, kept) => platform.confirmEmail(kept.code) },
  { name: 'confirming again', ask: (platform, kept) => platform.confirmEmail(kept.code) },
  { name: 'is confirmed', ask: async (platform) => is((await platform.lookUp(ROSIE))?.emailVerified === true) },
  {
    name: 'a code for a new password',
    ask: async (platform, kept) =>
      keep(await platform.oobCode('PASSWORD_RESET', ROSIE), (code) => {
        kept.code = code
      }),
  },
  { name: 'a code for nobody’s', ask: (platform) => platform.oobCode('PASSWORD_RESET', 'emulated.nobody@example.com') },
  { name: 'a new password that is short', ask: (platform, kept) => platform.resetPassword(kept.code, 'short') },
  { name: 'a new password', ask: (platform, kept) => platform.resetPassword(kept.code, NEXT) },
  { name: 'a new password again', ask: (platform, kept) => platform.resetPassword(kept.code, NEXT) },
  { name: 'the old password', ask: (platform) => platform.signInWithPassword(ROSIE, PASSWORD) },
  { name: 'the new password', ask: (platform) => platform.signInWithPassword(ROSIE, NEXT) },
  { name: 'a session of before', ask: (platform, kept) => platform.refresh(kept.refreshToken) },
  { name: 'an address that somebody has', ask: (platform, kept) => platform.setEmail(kept.rosie, TOM) },
  { name: 'another address', ask: (platform, kept) => platform.setEmail(kept.rosie, 'emulated.rose@example.com') },
  {
    name: 'signing in, to change the password',
    ask: async (platform, kept) =>
      keep(await platform.signInWithPassword(TOM, PASSWORD), ({ refreshToken, idToken }) => {
        Object.assign(kept, { refreshToken, idToken })
      }),
  },
  { name: 'another password that is short', ask: (platform, kept) => platform.changePassword(kept.idToken, 'short') },
  {
    name: 'another password',
    ask: async (platform, kept) =>
      keep(await platform.changePassword(kept.idToken, NEXT), ({ refreshToken }) => {
        kept.next = refreshToken
      }),
  },
  { name: 'another password, by nobody', ask: (platform) => platform.changePassword('made.up.token', NEXT) },
  { name: 'signing in with it', ask: (platform) => platform.signInWithPassword(TOM, NEXT) },
  { name: 'the session that changed it', ask: (platform, kept) => platform.refresh(kept.next) },
  { name: 'a session before the change', ask: (platform, kept) => platform.refresh(kept.refreshToken) },
  { name: 'an account by its name', ask: (platform, kept) => found(platform, kept.tom) },
  { name: 'nobody by their name', ask: (platform) => found(platform, 'nobody') },
  { name: 'taking Google away where it is not', ask: (platform, kept) => platform.unlinkGoogle(kept.rosie) },
  { name: 'taking Google away of nobody', ask: (platform) => platform.unlinkGoogle('nobody') },
  { name: 'nobody of Google’s', ask: async (platform) => is(!(await platform.hasGoogle('100000000000000000009'))) },
  { name: 'shutting out', ask: (platform, kept) => platform.setDisabled(kept.tom, true) },
  { name: 'who is shut out', ask: (platform) => platform.signInWithPassword(TOM, NEXT) },
  { name: 'who is shut out, with a wrong password', ask: (platform) => platform.signInWithPassword(TOM, 'wrong') },
  { name: 'a session of who is shut out', ask: (platform, kept) => platform.refresh(kept.next) },
  { name: 'letting in again', ask: (platform, kept) => platform.setDisabled(kept.tom, false) },
  { name: 'removing', ask: (platform, kept) => platform.remove(kept.tom) },
  { name: 'a session of who is gone', ask: (platform, kept) => platform.refresh(kept.next) },
  { name: 'removing again', ask: (platform, kept) => platform.remove(kept.tom) },
  { name: 'is gone', ask: async (platform) => is((await platform.lookUp(TOM)) === null) },
]

/** How each step ends, in a word. */
export async function outcomesOf(platform: IdentityPlatform): Promise<Map<string, string>> {
  const kept: Kept = { rosie: '', tom: '', refreshToken: '', idToken: '', code: '', next: '' }
  const outcomes = new Map<string, string>()
  for (const { name, ask } of SUITE) {
    const answer = await ask(platform, kept).catch((error: unknown) => ({ ok: false as const, code: String(error) }))
    outcomes.set(name, answer.ok ? 'ok' : answer.code)
  }
  return outcomes
}
