import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { GIFT_CARD } from '#lib/constants/backend.ts'
import { addDays, londonDate } from '#lib/dates.ts'
import { idOf } from '../bakery/ids.ts'
import { tokenOf, type World } from '../world.ts'
import { asRead } from './gift-card.ts'
import { operations } from './operations.ts'
import { PAGE } from './payments.ts'

const shop = 'https://bandofbakers.example'

export const buyGiftCard = operations.giftCards.buy.handler(({ context: { world }, input, errors }) => {
  const { idempotencyKey, initialPence, sendOn = null, ...people } = input
  const from = londonDate(world.now)
  const until = addDays(from, GIFT_CARD.mostDaysAhead)
  if (sendOn !== null && (sendOn < from || sendOn > until))
    throw errors.SEND_DAY_OUT_OF_RANGE({ data: { field: 'sendOn', from, until } })
  const id = idOf('gift-purchase', idempotencyKey, String(initialPence), String(sendOn), ...Object.values(people))
  const token = tokenOf(id)
  const known = world.purchases.get(token)
  if (known?.status === 'paid') return { purchase: known, token, url: `${shop}/gift-cards/${token}` }
  const purchase: GiftCardPurchase = known ?? {
    ...{ id, status: 'pending', amountPence: initialPence, returnedPence: 0, ...people, sendOn },
    ...{ sentAt: null, codeEnding: null, createdAt: world.now.toISOString() },
  }
  world.purchases.set(token, purchase)
  return { purchase, token, url: `${PAGE}/${id}` }
})

export const getGiftCardPurchase = operations.giftCards.getPurchase.handler(({ context: { world }, input, errors }) => {
  const purchase = world.purchases.get(input.token)
  if (!purchase) throw errors.PURCHASE_NOT_FOUND({ data: {} })
  return { purchase, url: purchase.status === 'pending' ? `${PAGE}/${purchase.id}` : null }
})

/** A code that nobody has yet, of the letters that codes are made of. */
const codeOf = (id: string) => idOf('gift-purchase-code', id).replaceAll('-', '').slice(0, 16).toUpperCase()

/** Lets the money of a purchase come, as its buyer does on the vendor's page: there is a card then. */
export function letBuy(world: World, token: string) {
  const purchase = world.purchases.get(token)
  if (purchase?.status !== 'pending') return
  const code = codeOf(purchase.id)
  const boughtAt = world.now.toISOString()
  world.purchases.set(token, {
    ...purchase,
    ...{ status: 'paid', codeEnding: code.slice(-4), sentAt: purchase.sendOn === null ? boughtAt : null },
  })
  world.cards.set(asRead(code), {
    ...{ id: purchase.id, kind: 'gift_card', codeEnding: code.slice(-4) },
    ...{ initialPence: purchase.amountPence, balancePence: purchase.amountPence, boughtAt, expiresAt: null },
  })
}
