import type { BakeSaleUpdate } from '#contracts/model/bake-sale.ts'
import { instantOf, instantOfLocal } from '../form/local.ts'
import { penceOf, wholeOf } from '../form/typed.ts'
import type { SaleValues } from './values.ts'

/** What was filled in, as the contract takes it; the contract finds what is wrong with it. */
export const inputOf = ({ opens, cutoff, menu, slots, pools, ...words }: SaleValues) => ({
  ...words,
  opensAt: instantOfLocal(opens),
  cutoffAt: instantOfLocal(cutoff),
  menu: menu.map(({ id, variantId, packed, ...item }) => ({
    ...(id === undefined ? {} : { id }),
    ...{ variantId, packed },
    pricePence: penceOf(item.price),
    capacity: wholeOf(item.capacity),
    perCustomerLimit: wholeOf(item.perCustomerLimit),
    ...(item.poolId === '' ? {} : { poolId: item.poolId }),
    // How much of a pool a piece takes is asked where there is one.
    poolUnits: item.poolId === '' ? 1 : wholeOf(item.poolUnits),
    leadTimeHours: wholeOf(item.leadTimeHours),
  })),
  slots: slots.map(({ id, fulfilment, from, to, capacity }) => ({
    ...(id === undefined ? {} : { id }),
    fulfilment,
    startsAt: instantOf(words.onDate, from),
    endsAt: instantOf(words.onDate, to),
    capacity: wholeOf(capacity),
  })),
  pools: pools.map(({ id, name, capacity }) => ({ id, name, capacity: wholeOf(capacity) })),
})

/** What is different from before: only that is sent, so that what an input shows in minutes keeps its seconds. */
export function changesOf(before: SaleValues, after: SaleValues): BakeSaleUpdate {
  const was: Record<string, unknown> = inputOf(before)
  const changed = Object.entries(inputOf(after)).filter(
    ([key, now]) => JSON.stringify(now) !== JSON.stringify(was[key]),
  )
  return Object.fromEntries(changed)
}

const NAMES: Record<string, string> = {
  opensAt: 'opens',
  cutoffAt: 'cutoff',
  pricePence: 'price',
  startsAt: 'from',
  endsAt: 'to',
}

/** The field of the form that a path of the contract means: `slots.0.startsAt` is `slots.0.from`. */
export const fieldOf = (path: string) =>
  path
    .split('.')
    .map((part) => NAMES[part] ?? part)
    .join('.')
