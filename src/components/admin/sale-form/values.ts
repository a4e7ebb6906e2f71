import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { londonWallClock } from '#lib/dates.ts'
import { localOf } from '../form/local.ts'
import { poundsOf } from '../form/typed.ts'

export type ItemValues = {
  /** Of a line that there is already. */
  id?: string
  variantId: string
  price: string
  capacity: string
  perCustomerLimit: string
  /** Empty for none. */
  poolId: string
  poolUnits: string
  leadTimeHours: string
  packed: 'packed_to_order' | 'packed_for_display'
}
export type SlotValues = {
  id?: string
  fulfilment: 'collection' | 'delivery'
  from: string
  to: string
  capacity: string
}
type PoolValues = { id: string; name: string; capacity: string }

/** What an admin fills in for a bake sale. Inputs hold strings; times are on the bakery’s clock. */
export type SaleValues = {
  title: string
  intro: string
  slug: string
  locationId: string
  onDate: string
  opens: string
  cutoff: string
  menu: ItemValues[]
  slots: SlotValues[]
  pools: PoolValues[]
}

export const NEW_ITEM: ItemValues = {
  variantId: '',
  price: '',
  capacity: '',
  perCustomerLimit: '6',
  poolId: '',
  poolUnits: '1',
  leadTimeHours: '0',
  packed: 'packed_to_order',
}
export const NEW_SLOT: SlotValues = { fulfilment: 'collection', from: '', to: '', capacity: '' }
export const NEW_SALE: SaleValues = {
  ...{ title: '', intro: '', slug: '', locationId: '', onDate: '', opens: '', cutoff: '' },
  menu: [NEW_ITEM],
  slots: [NEW_SLOT],
  pools: [],
}

const timeOf = (instant: string) => londonWallClock(instant).slice(11, 16)

/** A bake sale that there is, as the form shows it. */
export const valuesOf = (sale: BakeSaleAtDesk): SaleValues => ({
  title: sale.title,
  intro: sale.intro,
  slug: sale.slug,
  locationId: sale.location.id,
  onDate: sale.onDate,
  opens: localOf(sale.opensAt),
  cutoff: localOf(sale.cutoffAt),
  menu: sale.menu.map(({ id, variantId, pricePence, poolId, packed, ...item }) => ({
    ...{ id, variantId, packed, price: poundsOf(pricePence), poolId: poolId ?? '' },
    capacity: String(item.capacity),
    perCustomerLimit: String(item.perCustomerLimit),
    poolUnits: String(item.poolUnits),
    leadTimeHours: String(item.leadTimeHours),
  })),
  slots: sale.slots.map(({ id, fulfilment, startsAt, endsAt, capacity }) => ({
    ...{ id, fulfilment, from: timeOf(startsAt), to: timeOf(endsAt), capacity: String(capacity) },
  })),
  pools: sale.pools.map(({ id, name, capacity }) => ({ id, name, capacity: String(capacity) })),
})
