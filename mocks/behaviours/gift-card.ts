import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { Order } from '#contracts/model/order.ts'
import type { World } from '../world.ts'
import { enter, ledgerOf } from './books.ts'

/** A code whatever hyphens, capitals and look-alikes somebody types. */
export const asRead = (code: string) =>
  code.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** A card by its code. */
export const cardIn = ({ cards }: World, code: string | undefined): GiftCard | null =>
  code === undefined ? null : (cards.get(asRead(code)) ?? null)

/** Why a card pays nothing; null when it pays, or none is named. */
export function cardRefusal(world: World, code: string | undefined) {
  if (code === undefined) return null
  const card = cardIn(world, code)
  const field = 'giftCardCode'
  if (!card) return { code: 'GIFT_CARD_UNKNOWN', data: { field } }
  if (card.expiresAt !== null && Date.parse(card.expiresAt) <= world.now.getTime())
    return { code: 'GIFT_CARD_SPENT', data: { field, why: 'expired' } }
  return card.balancePence === 0 ? { code: 'GIFT_CARD_SPENT', data: { field, why: 'empty' } } : null
}

/** An order that its card has paid for, in part or in whole: in its books too. */
export function paidBy(world: World, order: Order, card: GiftCard, paidPence: number): Order {
  ledgerOf(world, order)
  enter(world, order, card.kind, -paidPence, { reference: card.codeEnding })
  card.balancePence -= paidPence
  world.paidBy.set(order.id, card)
  return { ...order, giftCardPence: paidPence, balancePence: order.balancePence - paidPence }
}

/** What the bakery owes goes back to the card first, as far as it has paid. @param order as it has just become */
export function givenBack(world: World, order: Order): Order {
  const card = world.paidBy.get(order.id)
  const back = Math.min(order.giftCardPence, -order.balancePence)
  if (!card || back <= 0) return order
  ledgerOf(world, order)
  enter(world, order, card.kind, back, { reference: order.status === 'cancelled' ? 'cancelled' : 'changed' })
  card.balancePence += back
  return { ...order, giftCardPence: order.giftCardPence - back, balancePence: order.balancePence + back }
}
