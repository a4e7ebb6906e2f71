import { tokenOf } from '#platform/basket-door.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/token.ts'

/** Names a basket in the database (`baskets.token_hash`): nobody can open one by what stands there. */
export type BasketKey = string

/** The basket of a customer, wherever they have signed in. No cookie hashes to it. */
export const keyOfCustomer = (customerId: string): BasketKey => `customer:${customerId}`

/** The basket that a cookie opens. */
export const keyOfToken = (token: string): Promise<BasketKey> => sha256(token)

type Carried = Pick<Context, 'actor' | 'basket'>

/** The basket of who asks; null for a visitor who carries none. */
export async function keyOf({ actor, basket }: Carried): Promise<BasketKey | null> {
  if (actor.role !== 'visitor') return keyOfCustomer(actor.id)
  return basket.token === null ? null : keyOfToken(basket.token)
}

/** The same, for a change: a visitor without a basket is given the cookie of a new one. */
export async function keyToWrite({ actor, basket }: Carried): Promise<BasketKey> {
  basket.isChanged = true
  return actor.role === 'visitor' ? keyOfToken(tokenOf(basket)) : keyOfCustomer(actor.id)
}
