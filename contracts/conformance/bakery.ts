import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { makeBlackouts } from '#mocks/bakery/blackouts.ts'
import { makeBakery } from '#mocks/bakery/bakery.ts'
import { makeGiftCards } from '#mocks/bakery/gift-cards.ts'
import { makeEdgeSales } from '#mocks/bakery/edge-sales.ts'
import type { BakerySale } from '#mocks/bakery/types.ts'
import { NOW } from '#mocks/now.ts'

const TODAY = NOW.slice(0, 10)
const { bakeSales: standing, products } = makeBakery(TODAY)
export const bakeSales = standing
const edges = makeEdgeSales(TODAY)

const cards = makeGiftCards(TODAY)
const cardWith = (what: string, is: (one: (typeof cards)[number]) => boolean) => found(cards.find(is), what)

/** A gift card that pays for anything, one for little, one that is empty, one that is over, and a credit. */
export const fullCard = cardWith('gift card', ({ card }) => card.balancePence >= 10_000)
export const smallCard = cardWith('small gift card', ({ card }) => card.initialPence === 500)
export const emptyCard = cardWith('empty gift card', ({ card }) => card.balancePence === 0)
export const expiredCard = cardWith('gift card that has expired', ({ card }) => card.expiresAt !== null)
export const credit = cardWith('credit', ({ card }) => card.kind === 'store_credit')

/** A date on which there is no bake sale. */
export const blackout = found(makeBlackouts(TODAY)[0], 'date without a bake sale')

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`The bakery of the conformance suite has no ${what}.`)
  return thing
}

/** Slugs of what the list shows: published and not over, soonest first. */
export const upcoming = [...bakeSales, ...edges]
  .filter((sale) => sale.status === 'published' && sale.collectionEndsAt > NOW)
  .sort((one, other) => one.collectionEndsAt.localeCompare(other.collectionEndsAt))
  .map(({ slug }) => slug)

/** Names of what has been ordered, most units first. */
export const bestsellers = products
  .map(({ id, name, variants }) => ({
    id,
    name,
    units: [...bakeSales, ...edges]
      .flatMap(({ menu }) => menu)
      .filter(({ variantId }) => variants.some((variant) => variant.id === variantId))
      .reduce((sum, { reserved }) => sum + reserved, 0),
  }))
  .filter(({ units }) => units > 0)
  .sort((one, other) => other.units - one.units || one.id.localeCompare(other.id))
  .map(({ name }) => name)

/** The bakery that both worlds start from, by what the cases need of it. */
export const open = found(bakeSales[0], 'open bake sale')
export const scheduled = found(bakeSales[2], 'scheduled bake sale')
export const edge = (slug: string): BakerySale =>
  found(
    edges.find((sale) => sale.slug === slug),
    slug,
  )

export const left = (thing: { capacity: number; reserved: number }) => thing.capacity - thing.reserved
export const plenty = found(
  open.menu.find((item) => left(item) >= 10),
  'item with plenty left',
)
export const another = found(
  open.menu.find((item) => left(item) >= 10 && item !== plenty),
  'other item with plenty left',
)
export const scarce = found(
  open.menu.find((item) => left(item) === 3),
  'item of which three are left',
)
export const soldOut = found(
  open.menu.find((item) => left(item) === 0),
  'item that is sold out',
)
export const freeSlot = found(
  open.slots.find((slot) => left(slot) > 1),
  'free slot',
)
export const anotherSlot = found(
  open.slots.find((slot) => left(slot) > 1 && slot !== freeSlot),
  'second free slot',
)
export const fullSlot = found(
  open.slots.find((slot) => left(slot) === 0),
  'full slot',
)

export const UNKNOWN = '00000000-0000-4000-8000-00000000dead'

/** An order that the bakery takes, with a key of its own. */
export const order = (over: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
  idempotencyKey: crypto.randomUUID(),
  bakeSaleId: open.id,
  slotId: freeSlot.id,
  lines: [{ menuItemId: plenty.id, quantity: 2 }],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
  ...over,
})
