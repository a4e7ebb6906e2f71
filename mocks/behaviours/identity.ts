import type { Session } from '#contracts/model/session.ts'
import type { Customer } from '#contracts/model/customer.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { idOf } from '../bakery/ids.ts'
import { isClosed, STAFF_RECOVERY_CODE } from '../bakery/office/people.ts'
import { CALLERS, callerIn, tokenOf, type Caller, type World } from '../world.ts'
import { operations } from './operations.ts'

const DAY_MS = 86_400_000

const sessionOf = ({ id, name, email, role }: Customer, { now }: World): Session => ({
  customerId: id,
  name,
  email,
  role,
  needsSecondFactor: false,
  expiresAt: new Date(now.getTime() + DAY_MS).toISOString(),
})

/** As whom somebody would call: as one of the cast, or as a customer who is none of it. */
const callerOf = (world: World, { id }: Customer): Caller =>
  CALLERS.find((caller) => callerIn({ ...world, personId: null, caller })?.id === id) ?? 'customer'

export function enter(world: World, person: Customer): Session {
  world.caller = callerOf(world, person)
  world.personId = person.id
  world.signedInAt = world.now
  return sessionOf(person, world)
}

export const byEmail = ({ office }: World, email: string) =>
  office.customers.find((customer) => customer.email === email)
export const isShut = ({ office }: World, person: Customer) => isClosed(office.customers.indexOf(person))

type Kind = World['proofs'][number]['kind']

/** Mails a link to somebody. Each has another token, and a later one comes last. */
export function mailProof({ proofs }: World, kind: Kind, email: string) {
  proofs.push({ token: tokenOf(idOf('proof', kind, email, String(proofs.length))), kind, email })
}

/** Uses a link. */
export function spendProof(world: World, token: string, kinds: Kind[]) {
  const proof = world.proofs.find((one) => one.token === token && kinds.includes(one.kind))
  world.proofs = world.proofs.filter((one) => one !== proof)
  return proof ?? null
}

/** The challenge with which somebody goes on who has a second factor; null for who has none. */
export function challengeOf(world: World, person: Customer): string | null {
  if (world.secondFactors.get(person.id)?.isOn !== true) return null
  const challenge = tokenOf(idOf('challenge', person.id, String(world.challenges.size)))
  world.challenges.set(challenge, { email: person.email, tries: 0 })
  return challenge
}

export const getSession = operations.identity.getSession.handler(({ context: { world } }) => {
  const person = callerIn(world)
  return { session: person ? sessionOf(person, world) : null }
})

export const register = operations.identity.register.handler(({ context: { world }, input, errors }) => {
  const { name, email, password } = input
  if (isCommonPassword(password, input)) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  const known = byEmail(world, email)
  if (known?.isEmailVerified) return {}
  if (!known)
    world.office.customers.push({
      ...{ id: idOf('customer', email), name, email, phone: null, allergens: [], isEmailVerified: false },
      ...{ role: 'customer', createdAt: world.now.toISOString() },
    })
  mailProof(world, 'verify_email', email)
  return {}
})

export const verifyEmail = operations.identity.verifyEmail.handler(({ context: { world }, input, errors }) => {
  const proof = spendProof(world, input.token, ['verify_email', 'change_email'])
  const person = proof?.kind === 'change_email' ? callerIn(world) : byEmail(world, proof?.email ?? '')
  if (!proof || !person) throw errors.LINK_NOT_VALID({ data: {} })
  Object.assign(person, { email: proof.email, isEmailVerified: true })
  const challenge = challengeOf(world, person)
  if (challenge !== null) throw errors.SECOND_FACTOR_REQUIRED({ data: { challenge } })
  return enter(world, person)
})

export const signIn = operations.identity.signIn.handler(({ context: { world }, input, errors }) => {
  const person = byEmail(world, input.email)
  if (!person || input.password !== world.password) throw errors.CREDENTIALS_REFUSED({ data: {} })
  if (isShut(world, person)) throw errors.ACCOUNT_DISABLED({ data: {} })
  if (!person.isEmailVerified) {
    mailProof(world, 'verify_email', person.email)
    throw errors.EMAIL_NOT_VERIFIED({ data: {} })
  }
  const challenge = challengeOf(world, person)
  if (challenge !== null) throw errors.SECOND_FACTOR_REQUIRED({ data: { challenge } })
  return enter(world, person)
})

export const signOut = operations.identity.signOut.handler(({ context: { world } }) => {
  world.caller = 'visitor'
  world.personId = null
  return {}
})

/** The codes that the mock world takes: the one of the contract's example, and recovery codes, of which it knows one. */
export const APP_CODE = '492039'
export const RECOVERY_CODE = STAFF_RECOVERY_CODE
const TRIES = 5

/** Whether a code is right; a recovery code is used up. */
export function takesCode(world: World, person: Customer, code: string): boolean {
  if (code.replace(' ', '') === APP_CODE) return true
  const factor = world.secondFactors.get(person.id)
  if (!factor || factor.recoveryCodes === 0 || code !== RECOVERY_CODE) return false
  factor.recoveryCodes--
  return true
}

export const confirmSecondFactor = operations.identity.confirmSecondFactor.handler(
  ({ context: { world }, input, errors }) => {
    const challenge = world.challenges.get(input.challenge)
    const person = byEmail(world, challenge?.email ?? '')
    if (!challenge || !person || challenge.tries >= TRIES) throw errors.LINK_NOT_VALID({ data: {} })
    challenge.tries++
    if (!takesCode(world, person, input.code)) throw errors.CODE_REFUSED({ data: { field: 'code' } })
    world.challenges.delete(input.challenge)
    return enter(world, person)
  },
)

export const requestPasswordReset = operations.identity.requestPasswordReset.handler(
  ({ context: { world }, input }) => {
    const person = byEmail(world, input.email)
    if (person && !isShut(world, person)) mailProof(world, 'reset_password', input.email)
    return {}
  },
)

export const resetPassword = operations.identity.resetPassword.handler(({ context: { world }, input, errors }) => {
  if (isCommonPassword(input.password)) throw errors.PASSWORD_REFUSED({ data: { field: 'password' } })
  const person = byEmail(world, spendProof(world, input.token, ['reset_password'])?.email ?? '')
  if (!person) throw errors.LINK_NOT_VALID({ data: {} })
  world.password = input.password
  world.withoutPassword.delete(person.id)
  person.isEmailVerified = true
  const challenge = challengeOf(world, person)
  if (challenge !== null) throw errors.SECOND_FACTOR_REQUIRED({ data: { challenge } })
  return enter(world, person)
})

export const startGoogleSignIn = operations.identity.startGoogleSignIn.handler(({ context: { world }, input }) => {
  mailProof(world, 'google', input.returnTo)
  const state = world.proofs.at(-1)?.token ?? ''
  return {
    url: `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({ client_id: 'bakery', state }).toString()}`,
  }
})

/** As whom Google's answer comes back: `as:ADDRESS`; `?` behind it where Google has not confirmed the address. */
export const finishGoogleSignIn = operations.identity.finishGoogleSignIn.handler(
  ({ context: { world }, input, errors }) => {
    const begun = spendProof(world, input.state, ['google'])
    const who = /^as:([^?]+)(\?)?$/.exec(input.code ?? '')
    if (!begun) throw errors.LINK_NOT_VALID({ data: {} })
    const returnTo = begun.email
    if (input.error !== undefined || input.code === undefined) throw errors.GOOGLE_REFUSED({ data: { returnTo } })
    if (who?.[1] === undefined) throw errors.LINK_NOT_VALID({ data: {} })
    const [, email, isDoubtful] = who
    if (isDoubtful) throw errors.GOOGLE_NOT_VERIFIED({ data: {} })
    const [linkedTo] = [...world.withGoogle].find(([, at]) => at === email) ?? []
    const known = world.office.customers.find(({ id }) => id === linkedTo) ?? byEmail(world, email)
    if (known && !known.isEmailVerified && linkedTo === undefined) throw errors.PASSWORD_FIRST({ data: { email } })
    if (known && isShut(world, known)) throw errors.ACCOUNT_DISABLED({ data: {} })
    const person: Customer = known ?? {
      ...{ id: idOf('customer', email), name: 'Gwen Hughes', email, phone: null, allergens: [], isEmailVerified: true },
      ...{ role: 'customer', createdAt: world.now.toISOString() },
    }
    if (!known) {
      world.office.customers.push(person)
      world.withoutPassword.add(person.id)
    }
    world.withGoogle.set(person.id, email)
    const challenge = challengeOf(world, person)
    if (challenge !== null) throw errors.SECOND_FACTOR_REQUIRED({ data: { challenge, returnTo } })
    return { session: enter(world, person), returnTo }
  },
)
