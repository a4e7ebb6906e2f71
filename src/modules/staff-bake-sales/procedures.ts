import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { movedOpen, movedTimes, outOfOrder, slugOn } from '#lib/bake-sale-times.ts'
import { staffOf } from '#modules/audit/repository.ts'
import { endOrdersOfCancelledSales } from '#modules/orders/jobs.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { change, shown } from './change.ts'
import { atDeskOf, findChoices } from './at-desk.ts'
import { findNamed, findSale, findSales, type FoundSale } from './repository.ts'
import { insertSale, writeMove, writeSale } from './writes.ts'

export const listAllBakeSales = operations.staff.bakeSales.list.handler(async ({ context, input }) => {
  const { status, sort, cursor, limit } = input
  const found = await findSales(
    context.database,
    { status, sort, after: cursor, limit: limit + 1 },
    context.clock.now(),
  )
  return pageOf(found, limit)
})

export const getSaleAtDesk = operations.staff.bakeSales.get.handler(async ({ context, input: { id }, errors }) => {
  const found = await findSale(context.database, id)
  if (!found) throw errors.BAKE_SALE_NOT_FOUND({ data: { id } })
  return atDeskOf(found, context.clock.now())
})

export const getChoices = operations.staff.bakeSales.getChoices.handler(({ context }) => findChoices(context.database))

/** What a draft needs before anybody may see it. */
function missingIn({ sale, menu, slots }: FoundSale, now: Date) {
  return [
    ...(menu.length === 0 ? (['menu'] as const) : []),
    ...(slots.length === 0 ? (['slots'] as const) : []),
    ...(sale.location.addressLines.length === 0 ? (['location'] as const) : []),
    ...(Date.parse(sale.cutoffAt) <= now.getTime() ? (['date'] as const) : []),
  ]
}

export const publishBakeSale = operations.staff.bakeSales.publish.handler(async ({ context, input, errors }) => {
  const by = staffOf(context)
  const { bakeSale } = await change(context, input.id, errors, async (found, now) => {
    const { status } = found.sale
    if (status === 'published') return 'stands'
    if (status !== 'draft') throw errors.BAKE_SALE_STATE({ data: { status } })
    const missing = missingIn(found, now)
    if (missing.length > 0) throw errors.NOT_READY({ data: { missing } })
    const act = { by, action: 'bake_sale.published', at: now, before: { status }, after: { status: 'published' } }
    return (await writeSale(context.database, found, { status: 'published' }, act)) || null
  })
  return bakeSale
})

export const completeBakeSale = operations.staff.bakeSales.complete.handler(async ({ context, input, errors }) => {
  const by = staffOf(context)
  const { bakeSale } = await change(context, input.id, errors, async (found, now) => {
    const { status, collectionStartsAt } = found.sale
    if (status === 'completed') return 'stands'
    if (status !== 'published' || now.getTime() < Date.parse(collectionStartsAt))
      throw errors.BAKE_SALE_STATE({ data: { status } })
    const act = { by, action: 'bake_sale.completed', at: now, before: { status }, after: { status: 'completed' } }
    return (await writeSale(context.database, found, { status: 'completed' }, act)) || null
  })
  return bakeSale
})

/** Its orders end one by one behind the answer, and by the cron. */
export const cancelBakeSale = operations.staff.bakeSales.cancel.handler(async ({ context, input, errors }) => {
  const by = staffOf(context)
  const { bakeSale, found } = await change(context, input.id, errors, async (sale, now) => {
    const { status } = sale.sale
    if (status === 'cancelled') return 'stands'
    if (status === 'completed') throw errors.BAKE_SALE_STATE({ data: { status } })
    const facts = { before: { status }, after: { status: 'cancelled' }, reason: input.reason }
    const act = { by, action: 'bake_sale.cancelled', at: now, ...facts }
    return (await writeSale(context.database, sale, { status: 'cancelled' }, act)) || null
  })
  if (found.livingOrders > 0) context.waitUntil(endOrdersOfCancelledSales(context))
  return { bakeSale, ordersAffected: found.livingOrders }
})

const timesOf = ({ sale }: FoundSale) => {
  const { onDate, opensAt, cutoffAt, collectionStartsAt, collectionEndsAt } = sale
  return { onDate, opensAt, cutoffAt, collectionStartsAt, collectionEndsAt }
}

export const cloneBakeSale = operations.staff.bakeSales.clone.handler(async ({ context, input, errors }) => {
  const { onDate } = input
  const by = staffOf(context)
  for (let tries = 0; tries < 3; tries++) {
    const found = await findSale(context.database, input.id)
    if (!found) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
    const { title, intro, location } = found.sale
    const slug = slugOn(found.sale.slug, onDate)
    const named = await findNamed(context.database, { slug, onDate })
    if (named.blackout) throw errors.DATE_BLACKED_OUT({ data: named.blackout })
    if (named.isSlugTaken) throw errors.SLUG_TAKEN({ data: { slug } })
    const { slots, ...times } = movedTimes(found.sale, found.slots, onDate)
    const isPast = Date.parse(times.cutoffAt) <= context.clock.now().getTime()
    if (isPast || outOfOrder(times, slots) !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field: 'onDate' } })
    const pools = new Map(found.pools.map((pool) => [pool.id, { ...pool, id: crypto.randomUUID(), reserved: 0 }]))
    const menu = found.menu.map(({ poolId, variantId, pricePence, capacity, perCustomerLimit, ...item }) => {
      const pool = poolId === null ? undefined : pools.get(poolId)
      const { poolUnits, leadTimeHours, packed } = item
      const copy = { variantId, pricePence, capacity, perCustomerLimit, poolUnits, leadTimeHours, packed }
      return { ...copy, id: crypto.randomUUID(), ...(pool ? { poolId: pool.id } : {}) }
    })
    const parts = {
      pools: { stand: [...pools.values()], go: [] },
      menu: { stand: menu, go: [] },
      slots: {
        stand: slots.map(({ fulfilment, startsAt, endsAt, capacity }) => ({
          ...{ id: crypto.randomUUID(), fulfilment, startsAt, endsAt, capacity },
        })),
        go: [],
      },
    }
    const id = crypto.randomUUID()
    const act = { by, action: 'bake_sale.cloned', at: context.clock.now(), after: { from: input.id, slug, onDate } }
    if (await insertSale(context.database, { id, slug, title, intro, locationId: location.id, ...times }, parts, act))
      return shown(context, id)
  }
  throw new Error('A copy of a bake sale was refused by the schema time after time, and the rules do not say why.')
})

/** Where a bake sale stands after a move. */
function movedTo({ sale, slots: present, isPlanned }: FoundSale, onDate: string, now: Date) {
  const state = bakeSaleStateAt(sale, now)
  const isClosed = isPlanned || state === 'closed'
  const { slots, ...times } = movedOpen(sale, present, onDate, isClosed || state === 'open', isClosed)
  return { times, slots }
}

export const moveBakeSale = operations.staff.bakeSales.move.handler(async ({ context, input, errors }) => {
  const { id, onDate, reason } = input
  const by = staffOf(context)
  const { bakeSale, found, outcome } = await change(context, id, errors, async (sale, now) => {
    const { status, slug } = sale.sale
    if (status === 'completed' || status === 'cancelled') throw errors.BAKE_SALE_STATE({ data: { status } })
    if (onDate === sale.sale.onDate) return 'stands'
    const { blackout } = await findNamed(context.database, { id, slug, onDate })
    if (blackout) throw errors.DATE_BLACKED_OUT({ data: blackout })
    const { times, slots } = movedTo(sale, onDate, now)
    const isPast = Date.parse(times.collectionStartsAt) <= now.getTime()
    if (isPast || outOfOrder(times, slots) !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field: 'onDate' } })
    const act = { by, action: 'bake_sale.moved', at: now, before: timesOf(sale), after: times, reason }
    return writeMove(context.database, sale, times, slots, act)
  })
  if (outcome !== 'stands') handOver(context, outcome)
  return { bakeSale, ordersAffected: outcome === 'stands' ? found.livingOrders : outcome.length }
})
