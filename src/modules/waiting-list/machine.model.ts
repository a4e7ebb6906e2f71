/** A customer may have so many of an item. */
export const LIMIT = 4
export const CAPACITY = [2, 3] as const
/** Units that both items share, and how many a piece of each takes. */
export const POOL = 7
export const POOL_UNITS = [1, 2] as const
/** Minutes for which an offer stands, and after which the bake sale takes no orders any more. */
const OFFER = 120
export const CUTOFF = 400

export type Item = 0 | 1
type Place = {
  item: Item
  customer: number
  quantity: number
  status: 'waiting' | 'offered' | 'taken' | 'passed' | 'left'
  until: number
}
type Order = { item: Item; customer: number; quantity: number; isCancelled: boolean }

/** What the waiting list is compared to: who waits, in the order in which they have joined, and who has ordered. Moments are minutes. */
export type Model = { places: Place[]; orders: Order[]; capacity: [number, number]; offers: number }

export const newModel = (): Model => ({ places: [], orders: [], capacity: [...CAPACITY], offers: 0 })

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const living = ({ orders }: Model) => orders.filter(({ isCancelled }) => !isCancelled)

/** What is reserved of an item: ordered, or kept by an offer. */
export const reserved = ({ places, ...model }: Model, item: Item) =>
  sum(living({ places, ...model }).map((order) => (order.item === item ? order.quantity : 0))) +
  sum(places.map((place) => (place.item === item && place.status === 'offered' ? place.quantity : 0)))
export const drawn = (model: Model) => reserved(model, 0) * POOL_UNITS[0] + reserved(model, 1) * POOL_UNITS[1]

const left = (model: Model, item: Item) =>
  Math.min(model.capacity[item] - reserved(model, item), Math.floor((POOL - drawn(model)) / POOL_UNITS[item]))

const isOpen = ({ status, until }: Place, now: number) => status === 'offered' && now < until

type Wish = { item: Item; customer: number; quantity: number }

/** What becomes of somebody who would wait: their position, or the code of the refusal. */
export function join(model: Model, { item, customer, quantity }: Wish, now: number): number | string {
  if (now >= CUTOFF) return 'AFTER_CUTOFF'
  if (left(model, item) > 0) return 'NOT_SOLD_OUT'
  const line = () => model.places.filter((place) => place.item === item && place.status === 'waiting')
  const own = model.places.find(
    (place) =>
      place.item === item && place.customer === customer && (place.status === 'waiting' || place.status === 'offered'),
  )
  if (own && isOpen(own, now)) return 1
  if (own?.status === 'waiting') own.quantity = quantity
  else {
    if (own) own.status = 'passed'
    model.places.push({ item, customer, quantity, status: 'waiting', until: 0 })
  }
  return line().findIndex((place) => place.customer === customer) + 1
}

export function leave(place: Place) {
  if (place.status === 'waiting' || place.status === 'offered') place.status = 'left'
}

/** An order, with an offer or without: `ok`, or the code of the refusal. */
export function order(model: Model, { item, customer, quantity }: Wish, offer: Place | null, now: number): string {
  if (now >= CUTOFF) return 'AFTER_CUTOFF'
  const before = living(model).filter((one) => one.item === item && one.customer === customer)
  if (quantity + sum(before.map((one) => one.quantity)) > LIMIT) return 'LIMIT_EXCEEDED'
  if (offer && !isOpen(offer, now)) return 'OFFER_OVER'
  const isMeant = offer?.item === item
  if (offer && isMeant) offer.status = 'taken'
  if (quantity > left(model, item)) {
    if (offer && isMeant) offer.status = 'offered'
    return 'SOLD_OUT'
  }
  model.orders.push({ item, customer, quantity, isCancelled: false })
  return 'ok'
}

/** Staff bake more or fewer of an item; not fewer than are reserved. */
export function setCapacity(model: Model, item: Item, capacity: number) {
  if (capacity >= reserved(model, item)) model.capacity[item] = capacity
}

/** Offers that have run out pass; what is free then is offered in turn, until nothing is free or nobody waits. */
export function work(model: Model, now: number) {
  for (const place of model.places)
    if (place.status === 'offered' && (now >= place.until || now >= CUTOFF)) place.status = 'passed'
  if (now >= CUTOFF) return
  for (const place of model.places) {
    const units = place.status === 'waiting' ? Math.min(place.quantity, left(model, place.item)) : 0
    if (units < 1) continue
    Object.assign(place, { status: 'offered', quantity: units, until: Math.min(now + OFFER, CUTOFF) })
    model.offers++
  }
}
