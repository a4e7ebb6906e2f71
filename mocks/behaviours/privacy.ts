import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import type { Customer } from '#contracts/model/customer.ts'
import { DATA_EXPORT, PRIVACY_POLICY } from '#lib/constants/backend.ts'
import { ERASED_NAME, erasedEmail } from '#lib/erased.ts'
import { idOf } from '../bakery/ids.ts'
import { callerIn, tokenOf, type World } from '../world.ts'
import { addressesOf, me, ordersOf, refusalOf } from './account.ts'
import { endOffer, serveLine } from './offers.ts'
import { noRemindersTokenOf, refuseReminders, wantsReminders } from './message-choices.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const OPEN = ['awaiting_payment', 'confirmed', 'ready']

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
  for (const name of [person.id, person.email]) world.withoutReminders.delete(name)
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
  const order = [...world.orders.values()].find(({ id }) => noRemindersTokenOf(id) === input.token)
  if (order) {
    refuseReminders(world, order.customer.email)
    return {}
  }
  const person = world.office.customers.find(({ id }) => tokenOf(id) === input.token)
  if (!person) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  const last = logOf(world, person.id).at(-1)
  if (last?.marketingEmail) decide(world, person.id, { analytics: last.analytics, marketingEmail: false })
  return {}
})

const dataOf = (world: World, customer: Customer) => ({
  exportedAt: world.now.toISOString(),
  customer,
  addresses: addressesOf(world, customer),
  orders: ordersOf(world, customer),
  documents: [],
  giftCards: [],
  gifts: [],
  waitingPlaces: [],
  reminders: wantsReminders(world, customer),
  consents: logOf(world, customer.id).toReversed(),
  devices: world.devices.get(customer.id) ?? [],
  messages: [],
  events: [],
})

export const getExport = operations.privacy.getExport.handler(({ context: { world } }) => ({
  export: world.exports.get(me(world).id)?.asked ?? null,
}))

/** Where nobody waits for a job, it is prepared at once. */
export const exportData = operations.privacy.exportData.handler(({ context: { world } }) => {
  const { id } = me(world)
  const askedAt = world.now.toISOString()
  const expiresAt = new Date(world.now.getTime() + DATA_EXPORT.linkDays * 86_400_000).toISOString()
  const token = tokenOf(idOf('export', id, String(world.exports.size), askedAt))
  world.exports.set(id, { token, asked: { status: 'sent', askedAt, sentAt: askedAt, expiresAt } })
  return { status: 'preparing', askedAt, sentAt: null, expiresAt: null }
})

export const collectExport = operations.privacy.collectExport.handler(({ context: { world }, input, errors }) => {
  const customer = me(world)
  const kept = world.exports.get(customer.id)
  if (kept?.token !== input.token || world.now > new Date(kept.asked.expiresAt ?? 0))
    throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  world.exports.delete(customer.id)
  return { data: dataOf(world, customer), html: `<!doctype html><title>Your data</title><p>${customer.email}</p>` }
})
