import { ADDRESSES_KEPT } from '#lib/constants/backend.ts'
import { orderToken } from '#modules/orders/link.ts'
import { findOrders } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import {
  deleteAddress,
  findAddresses,
  findCustomer,
  findGiftCards,
  findOrderIdOf,
  findOrderIdsOf,
  insertAddress,
  updateCustomer,
} from './repository.ts'

/** Whose account it is: nobody names it, so that nobody names another's. The contract has refused visitors already. */
export function ownId({ actor }: Context): string {
  if (actor.role === 'visitor') throw new Error('An operation of an account was reached by nobody.')
  return actor.id
}

/** The account of who asks. */
export async function own(context: Context) {
  const customer = await findCustomer(context.database, ownId(context))
  if (!customer) throw new Error('Somebody is signed in who has no account.')
  return customer
}

export const getAccount = operations.account.get.handler(({ context }) => own(context))

export const updateAccount = operations.account.update.handler(async ({ context, input }) => {
  const customer = await updateCustomer(context.database, ownId(context), input, context.clock.now())
  if (!customer) throw new Error('Somebody is signed in who has no account.')
  return customer
})

/** Two round trips. */
export const listOrders = operations.account.listOrders.handler(async ({ context, input }) => {
  const { database, clock } = context
  const { cursor, limit, when } = input
  const now = clock.now()
  const { items, nextCursor } = pageOf(
    await findOrderIdsOf(database, ownId(context), when, now, cursor, limit + 1),
    limit,
  )
  const ids = items.map(({ id }) => id)
  return { items: ids.length === 0 ? [] : await findOrders(database, ids, now), nextCursor }
})

/** Two round trips. What is somebody else's is not there. */
export const getOrder = operations.account.getOrder.handler(async ({ context, input: { number }, errors }) => {
  const { database, clock, config } = context
  const id = await findOrderIdOf(database, ownId(context), number)
  const [order] = id === null ? [] : await findOrders(database, [id], clock.now())
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { number } })
  return { order, token: await orderToken(config.LINK_SECRET, order.id) }
})

export const listAddresses = operations.account.listAddresses.handler(async ({ context, input: { cursor, limit } }) =>
  pageOf(await findAddresses(context.database, ownId(context), cursor, limit + 1), limit),
)

export const addAddress = operations.account.addAddress.handler(async ({ context, input, errors }) => {
  const address = await insertAddress(context.database, ownId(context), input, context.clock.now())
  if (!address) throw errors.ADDRESSES_FULL({ data: { limit: ADDRESSES_KEPT } })
  return address
})

export const removeAddress = operations.account.removeAddress.handler(async ({ context, input: { id }, errors }) => {
  if (!(await deleteAddress(context.database, ownId(context), id))) throw errors.ADDRESS_NOT_FOUND({ data: { id } })
  return {}
})

/** What is kept for an address is told to who has proven that it is theirs. */
export const listGiftCards = operations.account.listGiftCards.handler(async ({ context, input: { cursor, limit } }) => {
  const { email, isEmailVerified } = await own(context)
  return pageOf(isEmailVerified ? await findGiftCards(context.database, email, cursor, limit + 1) : [], limit)
})
