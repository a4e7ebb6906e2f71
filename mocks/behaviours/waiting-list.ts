import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { idOf } from '../bakery/ids.ts'
import { tokenOf, type World } from '../world.ts'
import { me } from './account.ts'
import { basketIn, findItem } from './basket.ts'
import { endOffer, openOffer, serveLine } from './offers.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

type Waiting = World['waiting'][number]

const lineOf = (world: World, menuItemId: string) =>
  world.waiting.filter((one) => one.menuItemId === menuItemId && one.status === 'waiting')

export const joinWaitingList = operations.waitingList.join.handler(({ context: { world }, input, errors }) => {
  serveLine(world)
  const { menuItemId, email, quantity } = input
  const found = findItem(world, menuItemId)
  if (!found) throw errors.MENU_ITEM_NOT_FOUND({ data: { id: menuItemId } })
  const { item, sale } = found
  const { state, opensAt, cutoffAt } = sale
  if (state === 'closed') throw errors.AFTER_CUTOFF({ data: { field: 'menuItemId', cutoffAt } })
  if (state !== 'open') throw errors.BAKE_SALE_NOT_OPEN({ data: { field: 'menuItemId', state, opensAt } })
  if (quantity > item.perCustomerLimit)
    throw errors.LIMIT_EXCEEDED({ data: { field: 'quantity', limit: item.perCustomerLimit } })
  if (item.left > 0) throw errors.NOT_SOLD_OUT({ data: { left: item.left } })
  const theirs = world.waiting.filter((one) => one.menuItemId === menuItemId && one.email === email)
  if (theirs.some(({ status }) => status === 'offered')) return { position: 1 }
  const place = theirs.find(({ status }) => status === 'waiting')
  if (place) Object.assign(place, { quantity, askedFor: quantity })
  else {
    const token = tokenOf(idOf('waiting', menuItemId, email, String(theirs.length)))
    world.waiting.push({
      ...{ menuItemId, email, quantity, askedFor: quantity, token, status: 'waiting', offeredUntil: '' },
    })
  }
  return { position: lineOf(world, menuItemId).findIndex((one) => one.email === email) + 1 }
})

type Found = NonNullable<ReturnType<typeof placeIn>>

/** The place that a link opens, with what it is for. */
function placeIn(world: World, token: string) {
  serveLine(world)
  const place = world.waiting.find((one) => one.token === token)
  const found = place && findItem(world, place.menuItemId)
  return found ? { ...found, place } : null
}

function statusOf({ status }: Waiting, state: string): WaitingPlace['status'] {
  const isLiving = status === 'waiting' || status === 'offered' || status === 'passed'
  return isLiving && state !== 'open' ? 'closed' : status
}

function presented(world: World, { place, item, sale }: Found): WaitingPlace {
  const { menu: _menu, slots: _slots, ...bakeSale } = sale
  const status = statusOf(place, bakeSale.state)
  return {
    menuItemId: item.id,
    productName: item.product.name,
    variantName: item.variantName,
    quantity: place.quantity,
    askedFor: place.askedFor,
    bakeSale,
    status,
    position: status === 'waiting' ? lineOf(world, item.id).indexOf(place) + 1 : null,
    offeredUntil: status === 'offered' ? place.offeredUntil : null,
  }
}

export const getWaitingPlace = operations.waitingList.get.handler(({ context: { world }, input, errors }) => {
  const found = placeIn(world, input.token)
  if (!found) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  return presented(world, found)
})

export const listWaitingPlaces = operations.account.listWaitingPlaces.handler(({ context: { world }, input }) => {
  const { email, isEmailVerified } = me(world)
  const own = world.waiting.filter((one) => isEmailVerified && one.email === email).reverse()
  const found = own.flatMap(({ token }) => placeIn(world, token) ?? [])
  const { items, nextCursor } = pageOf(found, input, ({ place }) => place.token)
  return { items: items.map((one) => ({ token: one.place.token, place: presented(world, one) })), nextCursor }
})

export const acceptOffer = operations.waitingList.accept.handler(({ context: { world }, input, errors }) => {
  const found = placeIn(world, input.token)
  if (!found) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  const offer = openOffer(world, input.token)
  if (!offer) throw errors.OFFER_OVER({ data: { field: 'token' } })
  const { units, offers } = world.basket
  const ids = new Set([...units.keys(), offer.menuItemId])
  if (ids.size > BASKET_LINES) throw errors.BASKET_FULL({ data: { field: 'token', why: 'lines' } })
  if (new Set([...ids].map((id) => findItem(world, id)?.sale.id)).size > BASKET_BAKE_SALES)
    throw errors.BASKET_FULL({ data: { field: 'token', why: 'bake_sales' } })
  units.set(offer.menuItemId, offer.quantity)
  offers.set(offer.menuItemId, offer.token)
  return basketIn(world)
})

export const leaveWaitingList = operations.waitingList.leave.handler(({ context: { world }, input, errors }) => {
  const found = placeIn(world, input.token)
  if (!found) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  if (found.place.status === 'waiting' || found.place.status === 'offered') endOffer(world, found.place, 'left')
  serveLine(world)
  return {}
})
