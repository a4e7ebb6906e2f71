import { ORPCError } from '@orpc/server'
import type { Customer } from '#contracts/model/customer.ts'
import { idOf } from '../bakery/ids.ts'
import { callerIn, tokenOf, type World } from '../world.ts'
import { ADDRESSES_KEPT, FRESH_SIGN_IN_MINUTES } from '#lib/constants/backend.ts'
import { isCommonPassword } from '#lib/passwords.ts'
import { mailProof } from './identity.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

/** Whoever calls. `play` has turned away everybody else. */
export function me(world: World): Customer {
  const person = callerIn(world)
  if (!person) throw new ORPCError('UNAUTHENTICATED')
  return person
}

/** One's own orders, the latest bake sale first. */
export const ordersOf = (world: World, { email }: Customer) =>
  [...world.orders.values()]
    .filter(({ customer }) => customer.email === email)
    .sort((one, other) => other.bakeSale.onDate.localeCompare(one.bakeSale.onDate) || one.id.localeCompare(other.id))

export const addressesOf = (world: World, { id }: Customer) => world.addresses.get(id) ?? []

/** Whether somebody has shown that it is them: by their password, or where they have none, by having signed in a moment ago. */
export function refusalOf(world: World, person: Customer, password: string | null) {
  const hasNone = world.withoutPassword.has(person.id)
  if (password !== null) return !hasNone && password === world.password ? null : 'CREDENTIALS_REFUSED'
  if (!hasNone) return 'CREDENTIALS_REFUSED'
  const minutes = (world.now.getTime() - world.signedInAt.getTime()) / 60_000
  return minutes < FRESH_SIGN_IN_MINUTES ? null : 'SIGN_IN_AGAIN'
}

export const getAccount = operations.account.get.handler(({ context: { world } }) => me(world))

export const updateAccount = operations.account.update.handler(({ context: { world }, input }) =>
  Object.assign(me(world), input),
)

export const listOrders = operations.account.listOrders.handler(({ context: { world }, input }) => {
  const isToCome = (endsAt: string) => Date.parse(endsAt) > world.now.getTime()
  const orders = ordersOf(world, me(world)).filter(
    ({ bakeSale }) => !input.when || (input.when === 'to_come') === isToCome(bakeSale.collectionEndsAt),
  )
  return pageOf(orders, input, ({ id }) => id)
})

export const getOrder = operations.account.getOrder.handler(({ context: { world }, input: { number }, errors }) => {
  const order = ordersOf(world, me(world)).find((one) => one.number === number)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { number } })
  return { order, token: tokenOf(order.id) }
})

export const listAddresses = operations.account.listAddresses.handler(({ context: { world }, input }) =>
  pageOf(addressesOf(world, me(world)), input, ({ id }) => id),
)

export const addAddress = operations.account.addAddress.handler(({ context: { world }, input, errors }) => {
  const person = me(world)
  const known = addressesOf(world, person)
  if (known.length >= ADDRESSES_KEPT) throw errors.ADDRESSES_FULL({ data: { limit: ADDRESSES_KEPT } })
  const address = { id: idOf('address', person.id, String(known.length), JSON.stringify(input)), ...input }
  world.addresses.set(person.id, [...known, address])
  return address
})

export const removeAddress = operations.account.removeAddress.handler(({ context: { world }, input, errors }) => {
  const person = me(world)
  const known = addressesOf(world, person)
  if (!known.some(({ id }) => id === input.id)) throw errors.ADDRESS_NOT_FOUND({ data: { id: input.id } })
  world.addresses.set(
    person.id,
    known.filter(({ id }) => id !== input.id),
  )
  return {}
})

export const listGiftCards = operations.account.listGiftCards.handler(({ context: { world }, input }) => {
  const place = world.office.customers.indexOf(me(world))
  return pageOf(world.office.giftCards.slice(place * 2, place * 2 + 2), input, ({ id }) => id)
})

export const changePassword = operations.account.changePassword.handler(({ context: { world }, input, errors }) => {
  if (input.present !== world.password) throw errors.CREDENTIALS_REFUSED({ data: {} })
  if (isCommonPassword(input.next, me(world))) throw errors.PASSWORD_REFUSED({ data: { field: 'next' } })
  world.password = input.next
  return {}
})

export const changeEmail = operations.account.changeEmail.handler(({ context: { world }, input, errors }) => {
  const refusal = refusalOf(world, me(world), input.password)
  if (refusal) throw errors[refusal]({ data: {} })
  if (!world.office.customers.some(({ email }) => email === input.email)) mailProof(world, 'change_email', input.email)
  return {}
})
