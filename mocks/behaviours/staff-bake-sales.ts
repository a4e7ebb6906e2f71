import type { BakeSaleCreate, BakeSaleUpdate } from '#contracts/model/bake-sale.ts'
import { wantedParts, type StoredParts, type WantedParts } from '#lib/bake-sale-parts.ts'
import { collectionOf, movedOpen, movedTimes, outOfOrder, slugOn } from '#lib/bake-sale-times.ts'
import { makePlans } from '../bakery/office/shelf.ts'
import { atDeskOf, choicesOf } from '../bakery/at-desk.ts'
import { detailOf, summaryOf } from '../bakery/present.ts'
import type { BakerySale } from '../bakery/types.ts'
import type { World } from '../world.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const saleIn = ({ bakery }: World, id: string) => bakery.bakeSales.find((sale) => sale.id === id)
const detailIn = (world: World, sale: BakerySale) => detailOf(world.bakery, sale, world.now)
const newId = () => crypto.randomUUID()

/** What staff see of the mock world: it keeps no pools. */
const partsOf = ({ menu, slots }: Pick<BakerySale, 'menu' | 'slots'>): StoredParts => ({
  menu: menu.map((item) => ({ ...item, poolId: null, poolUnits: 1 })),
  slots,
  pools: [],
})

/** A bake sale of these parts; what is taken of them stays taken. */
const madeOf = (sale: BakerySale, { menu, slots }: WantedParts): BakerySale => ({
  ...sale,
  menu:
    menu?.stand.map(({ id, variantId, pricePence, capacity, perCustomerLimit }) => ({
      ...{ id, variantId, pricePence, capacity, perCustomerLimit },
      reserved: sale.menu.find((item) => item.id === id)?.reserved ?? 0,
    })) ?? sale.menu,
  slots:
    slots?.stand.map(({ id, fulfilment, startsAt, endsAt, capacity }) => ({
      ...{ id, fulfilment, startsAt, endsAt, capacity },
      reserved: sale.slots.find((slot) => slot.id === id)?.reserved ?? 0,
    })) ?? sale.slots,
})

/** The orders of a bake sale that are still to be handed over. */
const livingOf = ({ orders }: World, saleId: string) =>
  [...orders].filter(
    ([, { bakeSale, status }]) => bakeSale.id === saleId && ['awaiting_payment', 'confirmed', 'ready'].includes(status),
  )

/** Puts a changed bake sale where it was, into its orders too. */
function put(world: World, sale: BakerySale) {
  world.bakery.bakeSales = world.bakery.bakeSales.map((one) => (one.id === sale.id ? sale : one))
  const bakeSale = summaryOf(world.bakery, sale, world.now)
  for (const [token, order] of world.orders)
    if (order.bakeSale.id === sale.id) world.orders.set(token, { ...order, bakeSale })
  return detailIn(world, sale)
}

/** What somebody names that is not there. */
function strangerIn({ bakery }: World, { locationId, menu = [] }: Pick<BakeSaleUpdate, 'locationId' | 'menu'>) {
  if (locationId !== undefined && !bakery.locations.some(({ id }) => id === locationId))
    return { field: 'locationId', id: locationId }
  const variants = new Set(bakery.products.flatMap((product) => product.variants).map(({ id }) => id))
  const at = menu.findIndex(({ variantId }) => !variants.has(variantId))
  return at < 0 ? null : { field: `menu.${String(at)}.variantId`, id: menu[at]?.variantId ?? '' }
}

const isTaken = ({ bakery }: World, slug: string, ownId?: string) =>
  bakery.bakeSales.some((sale) => sale.slug === slug && sale.id !== ownId)
const blackoutOn = ({ office }: World, date: string) => office.blackouts.find(({ onDate }) => onDate === date)

export const listAllBakeSales = operations.staff.bakeSales.list.handler(({ context: { world }, input }) => {
  const sign = input.sort === 'soonest' ? 1 : -1
  const found = world.bakery.bakeSales
    .filter(({ status }) => input.status === undefined || status === input.status)
    .map((sale) => summaryOf(world.bakery, sale, world.now))
    .sort(
      (one, other) =>
        sign * (one.collectionEndsAt.localeCompare(other.collectionEndsAt) || one.id.localeCompare(other.id)),
    )
  return pageOf(found, input, ({ id }) => id)
})

export const getSaleAtDesk = operations.staff.bakeSales.get.handler(({ context: { world }, input: { id }, errors }) => {
  const sale = saleIn(world, id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id } })
  return atDeskOf(world.bakery, sale, world.now, livingOf(world, id).length)
})

export const getChoices = operations.staff.bakeSales.getChoices.handler(({ context: { world } }) =>
  choicesOf(world.bakery),
)

const timesOf = ({
  onDate,
  opensAt,
  cutoffAt,
  slots,
}: Pick<BakeSaleCreate, 'onDate' | 'opensAt' | 'cutoffAt' | 'slots'>) => ({
  ...{ onDate, opensAt, cutoffAt },
  ...collectionOf({ onDate, cutoffAt }, slots),
})

export const createBakeSale = operations.staff.bakeSales.create.handler(({ context: { world }, input, errors }) => {
  const { slug, title, intro, locationId, onDate } = input
  if (isTaken(world, slug)) throw errors.SLUG_TAKEN({ data: { slug } })
  const blackout = blackoutOn(world, onDate)
  if (blackout) throw errors.DATE_BLACKED_OUT({ data: blackout })
  const stranger = strangerIn(world, input)
  if (stranger) throw errors.UNKNOWN_REFERENCE({ data: stranger })
  const field = outOfOrder(timesOf(input), input.slots)
  if (field !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field } })
  const parts = wantedParts({ menu: [], slots: [], pools: [] }, input, newId)
  if ('refusal' in parts) throw errors.UNKNOWN_REFERENCE({ data: { id: '', ...parts.refusal.data } })
  const words = { id: newId(), slug, title, intro, locationId, status: 'draft' as const }
  const sale = madeOf({ ...words, ...timesOf(input), menu: [], slots: [] }, parts.wanted)
  world.bakery.bakeSales = [...world.bakery.bakeSales, sale]
  return detailIn(world, sale)
})

export const updateBakeSale = operations.staff.bakeSales.update.handler(({ context: { world }, input, errors }) => {
  const sale = saleIn(world, input.id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  const { status, slug, title, intro, locationId, onDate, opensAt, cutoffAt } = { ...sale, ...input }
  const isMoving = onDate !== sale.onDate
  if (status === 'completed' || status === 'cancelled' || (status === 'published' && isMoving))
    throw errors.BAKE_SALE_STATE({ data: { status } })
  if (isTaken(world, slug, sale.id)) throw errors.SLUG_TAKEN({ data: { slug } })
  const blackout = blackoutOn(world, onDate)
  if (isMoving && blackout) throw errors.DATE_BLACKED_OUT({ data: blackout })
  const stranger = strangerIn(world, input)
  if (stranger) throw errors.UNKNOWN_REFERENCE({ data: stranger })
  const slots = input.slots ?? sale.slots
  const times = timesOf({ onDate, opensAt, cutoffAt, slots })
  const field = outOfOrder(times, slots)
  if (field !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field } })
  const parts = wantedParts(partsOf(sale), input, newId)
  if ('refusal' in parts) {
    const { refusal } = parts
    throw refusal.code === 'BELOW_RESERVED'
      ? errors.BELOW_RESERVED({ data: refusal.data })
      : errors.UNKNOWN_REFERENCE({ data: refusal.data })
  }
  return put(world, madeOf({ ...sale, slug, title, intro, locationId, ...times }, parts.wanted))
})

export const publishBakeSale = operations.staff.bakeSales.publish.handler(({ context: { world }, input, errors }) => {
  const sale = saleIn(world, input.id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  const { status } = sale
  if (status === 'published') return detailIn(world, sale)
  if (status !== 'draft') throw errors.BAKE_SALE_STATE({ data: { status } })
  const missing = [
    ...(sale.menu.length === 0 ? (['menu'] as const) : []),
    ...(sale.slots.length === 0 ? (['slots'] as const) : []),
    ...(Date.parse(sale.cutoffAt) <= world.now.getTime() ? (['date'] as const) : []),
  ]
  if (missing.length > 0) throw errors.NOT_READY({ data: { missing } })
  return put(world, { ...sale, status: 'published' })
})

export const cloneBakeSale = operations.staff.bakeSales.clone.handler(({ context: { world }, input, errors }) => {
  const { id, onDate } = input
  const sale = saleIn(world, id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id } })
  const slug = slugOn(sale.slug, onDate)
  const blackout = blackoutOn(world, onDate)
  if (blackout) throw errors.DATE_BLACKED_OUT({ data: blackout })
  if (isTaken(world, slug)) throw errors.SLUG_TAKEN({ data: { slug } })
  const moved = movedTimes(sale, sale.slots, onDate)
  if (Date.parse(moved.cutoffAt) <= world.now.getTime()) throw errors.TIMES_OUT_OF_ORDER({ data: { field: 'onDate' } })
  const fresh = <T extends { id: string; reserved: number }>(list: T[]) =>
    list.map((one) => ({ ...one, id: newId(), reserved: 0 }))
  const copy: BakerySale = {
    ...{ ...sale, ...moved, id: newId(), slug, status: 'draft' },
    menu: fresh(sale.menu),
    slots: fresh(moved.slots),
  }
  world.bakery.bakeSales = [...world.bakery.bakeSales, copy]
  return detailIn(world, copy)
})

export const moveBakeSale = operations.staff.bakeSales.move.handler(({ context: { world }, input, errors }) => {
  const { id, onDate } = input
  const sale = saleIn(world, id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id } })
  const { status, opensAt, cutoffAt } = sale
  if (status === 'completed' || status === 'cancelled') throw errors.BAKE_SALE_STATE({ data: { status } })
  const living = livingOf(world, id)
  if (onDate === sale.onDate) return { bakeSale: detailIn(world, sale), ordersAffected: living.length }
  const blackout = blackoutOn(world, onDate)
  if (blackout) throw errors.DATE_BLACKED_OUT({ data: blackout })
  const isSince = (instant: string) => status === 'published' && Date.parse(instant) <= world.now.getTime()
  const times = movedOpen(sale, sale.slots, onDate, isSince(opensAt), isSince(cutoffAt))
  if (Date.parse(times.collectionStartsAt) <= world.now.getTime() || outOfOrder(times, times.slots) !== null)
    throw errors.TIMES_OUT_OF_ORDER({ data: { field: 'onDate' } })
  for (const [token, order] of living) {
    const { startsAt, endsAt } = times.slots.find((slot) => slot.id === order.slot.id) ?? order.slot
    world.orders.set(token, { ...order, isMoveAsked: true, slot: { ...order.slot, startsAt, endsAt } })
  }
  return { bakeSale: put(world, { ...sale, ...times }), ordersAffected: living.length }
})

export const cancelBakeSale = operations.staff.bakeSales.cancel.handler(({ context: { world }, input, errors }) => {
  const sale = saleIn(world, input.id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  if (sale.status === 'completed') throw errors.BAKE_SALE_STATE({ data: { status: sale.status } })
  const living = livingOf(world, sale.id)
  for (const [token, order] of living) {
    const balancePence = order.balancePence - order.totalPence
    world.orders.set(token, { ...order, status: 'cancelled', isMoveAsked: false, holdExpiresAt: null, balancePence })
  }
  return { bakeSale: put(world, { ...sale, status: 'cancelled' }), ordersAffected: living.length }
})

export const completeBakeSale = operations.staff.bakeSales.complete.handler(({ context: { world }, input, errors }) => {
  const sale = saleIn(world, input.id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  const { status, collectionStartsAt } = sale
  if (status === 'completed') return detailIn(world, sale)
  if (status !== 'published' || world.now.getTime() < Date.parse(collectionStartsAt))
    throw errors.BAKE_SALE_STATE({ data: { status } })
  return put(world, { ...sale, status: 'completed' })
})

export const getPlan = operations.staff.bakeSales.getPlan.handler(({ context: { world }, input, errors }) => {
  const sale = saleIn(world, input.id)
  if (!sale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  const nothing = { frozenAt: null, orders: 0, lines: [], byPool: [], bySlot: [], addenda: [] }
  const plans = makePlans([...world.orders.values()], world.now.toISOString())
  return plans.find(({ bakeSaleId }) => bakeSaleId === sale.id) ?? { bakeSaleId: sale.id, ...nothing }
})
