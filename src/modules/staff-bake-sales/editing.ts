import type { BakeSaleCreate, BakeSaleUpdate } from '#contracts/model/bake-sale.ts'
import { wantedParts, type StoredParts } from '#lib/bake-sale-parts.ts'
import { collectionOf, outOfOrder, type SaleTimes } from '#lib/bake-sale-times.ts'
import { staffOf } from '#modules/audit/repository.ts'
import { operations } from '#platform/operations.ts'
import { change, forget, shown } from './change.ts'
import { findNamed, type FoundSale } from './repository.ts'
import { insertSale, writeSale } from './writes.ts'

const NONE: StoredParts = { menu: [], slots: [], pools: [] }
const newId = () => crypto.randomUUID()

type Refuse = {
  SLUG_TAKEN: (options: { data: { slug: string } }) => Error
  DATE_BLACKED_OUT: (options: { data: { onDate: string; reason: string } }) => Error
  UNKNOWN_REFERENCE: (options: { data: { field: string; id: string } }) => Error
}

/** Refuses what the rest of the bakery does not allow: a slug that is taken, a date that is not free, a place, a variant or a pool that is not there. */
function refuseNamed(
  named: Awaited<ReturnType<typeof findNamed>>,
  { slug, locationId, menu = [], pools = [] }: Pick<BakeSaleUpdate, 'slug' | 'locationId' | 'menu' | 'pools'>,
  isDateNew: boolean,
  errors: Refuse,
) {
  if (slug !== undefined && named.isSlugTaken) throw errors.SLUG_TAKEN({ data: { slug } })
  if (isDateNew && named.blackout) throw errors.DATE_BLACKED_OUT({ data: named.blackout })
  const strange = (field: string, id: string) => errors.UNKNOWN_REFERENCE({ data: { field, id } })
  if (locationId !== undefined && !named.isLocationKnown) throw strange('locationId', locationId)
  const variant = menu[named.strangeVariant]
  if (variant) throw strange(`menu.${String(named.strangeVariant)}.variantId`, variant.variantId)
  const pool = pools[named.strangePool]
  if (pool) throw strange(`pools.${String(named.strangePool)}.id`, pool.id)
}

const namesOf = ({ menu = [], pools = [] }: Pick<BakeSaleUpdate, 'menu' | 'pools'>) => ({
  variantIds: menu.map(({ variantId }) => variantId),
  poolIds: pools.map(({ id }) => id),
})

/** The times of a new bake sale. */
const timesOf = ({ onDate, opensAt, cutoffAt, slots }: BakeSaleCreate): SaleTimes => ({
  ...{ onDate, opensAt, cutoffAt },
  ...collectionOf({ onDate, cutoffAt }, slots),
})

export const createBakeSale = operations.staff.bakeSales.create.handler(async ({ context, input, errors }) => {
  const { menu, slots, pools, ...words } = input
  const times = timesOf(input)
  for (let tries = 0; tries < 3; tries++) {
    const named = await findNamed(context.database, { ...words, ...namesOf(input) })
    refuseNamed(named, input, true, errors)
    const field = outOfOrder(times, slots)
    if (field !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field } })
    const parts = wantedParts(NONE, { menu, slots, pools }, newId)
    if ('refusal' in parts) {
      const { code, data } = parts.refusal
      throw code === 'UNKNOWN_REFERENCE' ? errors.UNKNOWN_REFERENCE({ data }) : new Error('Nothing is ordered yet.')
    }
    const id = newId()
    const act = {
      by: staffOf(context),
      action: 'bake_sale.created',
      at: context.clock.now(),
      after: { ...input },
    }
    if (await insertSale(context.database, { ...words, ...times, id }, parts.wanted, act)) {
      await forget(context, [words.slug])
      return shown(context, id)
    }
  }
  throw new Error('A new bake sale was refused by the schema time after time, and the rules do not say why.')
})

/** The times that a bake sale has after a change, and the slots that they are judged by. */
function timesAfter({ sale, slots: present }: FoundSale, input: BakeSaleUpdate) {
  const slots = input.slots ?? present
  const times = {
    onDate: input.onDate ?? sale.onDate,
    opensAt: input.opensAt ?? sale.opensAt,
    cutoffAt: input.cutoffAt ?? sale.cutoffAt,
  }
  const { collectionStartsAt, collectionEndsAt } = sale
  const isKept = input.slots === undefined && slots.length > 0
  return {
    slots,
    times: { ...times, ...(isKept ? { collectionStartsAt, collectionEndsAt } : collectionOf(times, slots)) },
  }
}

/** Whether a change is one that this bake sale cannot undergo any more, whatever it is made of. */
function isTooLate({ sale, isPlanned }: FoundSale, { onDate, cutoffAt }: BakeSaleUpdate, now: Date) {
  if (sale.status === 'completed' || sale.status === 'cancelled') return true
  if (sale.status === 'published' && onDate !== undefined && onDate !== sale.onDate) return true
  if (cutoffAt === undefined || Date.parse(cutoffAt) === Date.parse(sale.cutoffAt)) return false
  return isPlanned || (sale.status === 'published' && now.getTime() >= Date.parse(sale.collectionStartsAt))
}

/** What is different, before and after, as the audit keeps it. */
function difference(found: FoundSale, input: BakeSaleUpdate) {
  const present: Record<string, unknown> = {
    ...found.sale,
    locationId: found.sale.location.id,
    menu: found.menu.map(({ product: _product, ...item }) => item),
    slots: found.slots,
    pools: found.pools,
  }
  const keys = Object.keys(input).filter(
    (key) => JSON.stringify(Reflect.get(input, key)) !== JSON.stringify(present[key]),
  )
  return {
    before: Object.fromEntries(keys.map((key) => [key, present[key]])),
    after: Object.fromEntries(keys.map((key) => [key, Reflect.get(input, key) as unknown])),
  }
}

export const updateBakeSale = operations.staff.bakeSales.update.handler(async ({ context, input, errors }) => {
  const { id, ...wishes } = input
  const by = staffOf(context)
  const { bakeSale } = await change(context, id, errors, async (found, now) => {
    const { sale } = found
    if (isTooLate(found, wishes, now)) throw errors.BAKE_SALE_STATE({ data: { status: sale.status } })
    const { slug = sale.slug, onDate = sale.onDate, locationId } = wishes
    const named = await findNamed(context.database, { id, slug, onDate, locationId, ...namesOf(wishes) })
    refuseNamed(named, wishes, onDate !== sale.onDate, errors)
    const { times, slots } = timesAfter(found, wishes)
    const field = outOfOrder(times, slots)
    if (field !== null) throw errors.TIMES_OUT_OF_ORDER({ data: { field } })
    const parts = wantedParts(found, wishes, newId)
    if ('refusal' in parts) {
      const { refusal } = parts
      throw refusal.code === 'BELOW_RESERVED'
        ? errors.BELOW_RESERVED({ data: refusal.data })
        : errors.UNKNOWN_REFERENCE({ data: refusal.data })
    }
    const { title = sale.title, intro = sale.intro } = wishes
    const fields = { slug, title, intro, ...times, ...(locationId === undefined ? {} : { locationId }) }
    const act = { by, action: 'bake_sale.changed', at: now, ...difference(found, wishes) }
    return (await writeSale(context.database, found, fields, act, parts.wanted)) || null
  })
  return bakeSale
})
