import type { Session } from '#contracts/model/session.ts'
import type { Customer } from '#contracts/model/customer.ts'
import { CALLERS, callerIn, type Caller, type World } from '../world.ts'
import { operations } from './operations.ts'

const DAY_MS = 86_400_000

const sessionOf = ({ id, name, email, role }: Customer, { now }: World): Session => ({
  customerId: id,
  name,
  email,
  role,
  expiresAt: new Date(now.getTime() + DAY_MS).toISOString(),
})

/** As whom somebody of the cast would call. */
const callerOf = (world: World, email: string): Caller | undefined =>
  CALLERS.find((caller) => callerIn({ ...world, caller })?.email === email)

export const getSession = operations.identity.getSession.handler(({ context: { world } }) => {
  const person = callerIn(world)
  return { session: person ? sessionOf(person, world) : null }
})

export const signIn = operations.identity.signIn.handler(({ context: { world }, input, errors }) => {
  const caller = callerOf(world, input.email)
  const person = caller ? callerIn({ ...world, caller }) : null
  if (!caller || !person || input.password !== world.password) throw errors.CREDENTIALS_REFUSED({ data: {} })
  if (!person.isEmailVerified) throw errors.EMAIL_NOT_VERIFIED({ data: {} })
  world.caller = caller
  return sessionOf(person, world)
})

export const signOut = operations.identity.signOut.handler(({ context: { world } }) => {
  world.caller = 'visitor'
  return {}
})
