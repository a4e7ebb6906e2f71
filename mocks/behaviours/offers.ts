import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'
import type { World } from '../world.ts'

type Waiting = World['waiting'][number]

/** A menu item as it is kept, and its bake sale. */
function storedItem({ bakery }: World, menuItemId: string) {
  for (const sale of bakery.bakeSales) {
    const item = sale.menu.find(({ id }) => id === menuItemId)
    if (item) return { sale, item }
  }
  return null
}

const isOpen = ({ sale }: NonNullable<ReturnType<typeof storedItem>>, now: Date) =>
  bakeSaleStateAt(sale, now) === 'open'

/** Ends an offer: what it kept is free again. */
export function endOffer(world: World, place: Waiting, status: 'taken' | 'passed' | 'left') {
  const stored = storedItem(world, place.menuItemId)
  if (stored && place.status === 'offered') stored.item.reserved -= place.quantity
  place.status = status
}

/** What the job does: offers that have run out pass, and what is free is offered in turn. */
export function serveLine(world: World) {
  for (const place of world.waiting) {
    const stored = storedItem(world, place.menuItemId)
    if (
      place.status === 'offered' &&
      (!stored || !isOpen(stored, world.now) || place.offeredUntil <= world.now.toISOString())
    )
      endOffer(world, place, 'passed')
  }
  for (const place of world.waiting) {
    const stored = storedItem(world, place.menuItemId)
    if (place.status !== 'waiting' || !stored || !isOpen(stored, world.now)) continue
    const { item, sale } = stored
    const units = Math.min(place.quantity, item.capacity - item.reserved)
    if (units < 1) continue
    const until = new Date(world.now.getTime() + OFFER_MINUTES * 60_000).toISOString()
    Object.assign(place, {
      status: 'offered',
      quantity: units,
      offeredUntil: until < sale.cutoffAt ? until : sale.cutoffAt,
    })
    item.reserved += units
  }
}

/** An offer that stands, by its token. */
export function openOffer(world: World, token: string): Waiting | null {
  const place = world.waiting.find((one) => one.token === token)
  return place?.status === 'offered' && world.now.toISOString() < place.offeredUntil ? place : null
}

/** The offers that a checkout names, as far as it orders what they keep, and why they cannot be taken, if one is over. */
export function namedOffers(
  world: World,
  tokens: readonly string[] = [],
  orders: { lines: { menuItemId: string }[] }[],
) {
  const ordered = new Set(orders.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId)))
  const offers = tokens.map((token) => openOffer(world, token))
  const index = offers.indexOf(null)
  return {
    over: index < 0 ? null : { code: 'OFFER_OVER', data: { field: `offerTokens.${String(index)}` } },
    taken: [...new Set(offers)]
      .filter((offer) => offer !== null && ordered.has(offer.menuItemId))
      .flatMap((one) => one ?? []),
  }
}

/** Judges something while what offers keep is free for it. */
export function whileFree<T>(world: World, taken: Waiting[], judge: () => T): T {
  const free = (sign: 1 | -1) => {
    for (const { menuItemId, quantity } of taken) {
      const stored = storedItem(world, menuItemId)
      if (stored) stored.item.reserved -= sign * quantity
    }
  }
  free(1)
  const judged = judge()
  free(-1)
  return judged
}
