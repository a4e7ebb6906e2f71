import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import type { Customer } from '#contracts/model/customer.ts'
import { FRESH_SIGN_IN_MINUTES, PRIVACY_POLICY } from '#lib/constants/backend.ts'
import { ERASED_NAME, erasedEmail } from '#lib/erased.ts'
import { callerIn, tokenOf, type World } from '../world.ts'
import { addressesOf, me, ordersOf } from './account.ts'
import { endOffer, serveLine } from './offers.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const OPEN = ['awaiting_payment', 'confirmed', 'ready']

/** Whether somebody has shown that it is them: by their password, or where they have none, by having signed in a moment ago. */
function refusalOf(world: World, person: Customer, password: string | null) {
  const hasNone = world.withoutPassword.has(person.id)
  if (password !== null) return !hasNone && password === world.password ? null : 'CREDENTIALS_REFUSED'
  if (!hasNone) return 'CREDENTIALS_REFUSED'
  const minutes = (world.now.getTime() - world.signedInAt.getTime()) / 60_000
  return minutes < FRESH_SIGN_IN_MINUTES ? null : 'SIGN_IN_AGAIN'
}

/** The books stay, and speak of nobody. */
function erase(world: World, person: Customer) {
  const email = erasedEmail(person.id)
  for (const order of ordersOf(world, person))
    Object.assign(order, { customer: { name: ERASED_NAME, email }, note: null, address: null })
  for (const place of world.waiting.filter((one) => one.email === person.email)) {
    if (place.status === 'waiting' || place.status === 'offered') endOffer(world, place, 'left')
    place.email = email
  }
  serveLine(world)
  for (const kept of [world.addresses, world.devices, world.secondFactors]) kept.delete(person.id)
  Object.assign(person, { name: ERASED_NAME, email, phone: null, allergens: [], isEmailVerified: false })
  person.role = 'customer'
  world.caller = 'visitor'
  world.personId = null
}

export const eraseAccount = operations.privacy.erase.handler(({ context: { world }, input, errors }) => {
  const person = me(world)
  const refusal = refusalOf(world, person, input.password)
  if (refusal) throw errors[refusal]({ data: {} })
  const numbers = ordersOf(world, person)
    .filter(({ status }) => OPEN.includes(status))
    .map(({ number }) => number)
  if (numbers.length > 0) throw errors.ORDERS_OPEN({ data: { numbers } })
  const admins = world.office.customers.filter(({ role }) => role === 'admin')
  if (admins.length === 1 && admins.includes(person)) throw errors.LAST_ADMIN({ data: {} })
  erase(world, person)
  return {}
})

const ownerIn = (world: World) => callerIn(world)?.id ?? 'visitor'
const logOf = (world: World, owner: string) => world.consents.get(owner) ?? []

function decide(world: World, owner: string, choices: ConsentChoices): Consent {
  const consent = { ...choices, policyVersion: PRIVACY_POLICY, decidedAt: world.now.toISOString() }
  world.consents.set(owner, [...logOf(world, owner), consent])
  return consent
}

export const getConsent = operations.privacy.getConsent.handler(({ context: { world } }) => ({
  consent: logOf(world, ownerIn(world)).at(-1) ?? null,
}))

export const setConsent = operations.privacy.setConsent.handler(({ context: { world }, input }) =>
  decide(world, ownerIn(world), input),
)

export const listConsents = operations.privacy.listConsents.handler(({ context: { world }, input }) => {
  const log = logOf(world, me(world).id).map((consent, index) => ({ consent, id: String(index) }))
  const { items, nextCursor } = pageOf(log.reverse(), input, ({ id }) => id)
  return { items: items.map(({ consent }) => consent), nextCursor }
})

export const unsubscribe = operations.privacy.unsubscribe.handler(({ context: { world }, input, errors }) => {
  const person = world.office.customers.find(({ id }) => tokenOf(id) === input.token)
  if (!person) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  const last = logOf(world, person.id).at(-1)
  if (last?.marketingEmail) decide(world, person.id, { analytics: last.analytics, marketingEmail: false })
  return {}
})

export const exportData = operations.privacy.exportData.handler(({ context: { world } }) => {
  const customer = me(world)
  return {
    exportedAt: world.now.toISOString(),
    customer,
    addresses: addressesOf(world, customer),
    orders: ordersOf(world, customer),
    consents: logOf(world, customer.id).toReversed(),
  }
})
