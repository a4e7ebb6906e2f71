import type { BakeSaleCreate, BakeSaleUpdate } from '#contracts/model/bake-sale.ts'

type Item = BakeSaleCreate['menu'][number] & { id: string }
type Slot = BakeSaleCreate['slots'][number] & { id: string }
type Pool = BakeSaleCreate['pools'][number]

/** What a bake sale is made of, with what is taken of each. */
export type StoredParts = {
  menu: { id: string; variantId: string; poolId: string | null; poolUnits: number; reserved: number }[]
  slots: { id: string; fulfilment: 'collection' | 'delivery'; startsAt: string; endsAt: string; reserved: number }[]
  pools: { id: string; reserved: number }[]
}

/** What is to stand, each with its id, and the ids of what is to go; null for a list that stays as it is. */
export type WantedParts = {
  menu: { stand: Item[]; go: string[] } | null
  slots: { stand: Slot[]; go: string[] } | null
  pools: { stand: Pool[]; go: string[] } | null
}

type PartsRefusal =
  | { code: 'UNKNOWN_REFERENCE'; data: { field: string; id: string } }
  | { code: 'BELOW_RESERVED'; data: { field: string; reserved: number } }

class Refused extends Error {
  readonly refusal: PartsRefusal
  constructor(refusal: PartsRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const unknown = (field: string, id: string) => new Refused({ code: 'UNKNOWN_REFERENCE', data: { field, id } })
const below = (field: string, reserved: number) => new Refused({ code: 'BELOW_RESERVED', data: { field, reserved } })

type Wish = { id?: string | undefined; capacity: number }
type Stored = { id: string; reserved: number }

/** Each wish with what there is of it: by its id first, by likeness then; none is taken twice. */
function matched<W extends Wish, S extends Stored>(
  name: string,
  wishes: readonly W[],
  stored: readonly S[],
  isAlike: (wish: W, one: S) => boolean,
) {
  const rest = new Set(stored)
  const take = (is: (one: S) => boolean) => {
    const found = [...rest].find(is)
    if (found) rest.delete(found)
    return found
  }
  const byId = wishes.map((wish, index) => {
    if (wish.id === undefined) return undefined
    const found = take(({ id }) => id === wish.id)
    if (!found) throw unknown(`${name}.${String(index)}.id`, wish.id)
    return found
  })
  const pairs = wishes.map((wish, index) => ({
    wish,
    field: `${name}.${String(index)}`,
    old: byId[index] ?? (wish.id === undefined ? take((one) => isAlike(wish, one)) : undefined),
  }))
  for (const { reserved } of rest) if (reserved > 0) throw below(name, reserved)
  for (const { wish, old, field } of pairs)
    if (old && wish.capacity < old.reserved) throw below(`${field}.capacity`, old.reserved)
  return { pairs, go: [...rest].map(({ id }) => id) }
}

type Pair<W, S> = { wish: W; old: S | undefined; field: string }

/** What has been ordered keeps what was promised of it. */
function keepPromises<W, S extends Stored>(
  pairs: Pair<W, S>[],
  keys: string[],
  isKept: (wish: W, old: S, key: string) => boolean,
) {
  for (const { wish, old, field } of pairs) {
    const broken = old && old.reserved > 0 ? keys.find((key) => !isKept(wish, old, key)) : undefined
    if (old && broken) throw below(`${field}.${broken}`, old.reserved)
  }
}

function wantedMenu(
  menu: NonNullable<BakeSaleUpdate['menu']>,
  stored: StoredParts,
  poolIds: Set<string>,
  newId: () => string,
) {
  for (const [index, { poolId }] of menu.entries())
    if (poolId !== undefined && !poolIds.has(poolId)) throw unknown(`menu.${String(index)}.poolId`, poolId)
  const { pairs, go } = matched('menu', menu, stored.menu, (wish, one) => wish.variantId === one.variantId)
  keepPromises(pairs, ['variantId', 'poolId', 'poolUnits'], (wish, old, key) =>
    key === 'variantId'
      ? wish.variantId === old.variantId
      : key === 'poolId'
        ? (wish.poolId ?? null) === old.poolId
        : wish.poolUnits === old.poolUnits,
  )
  return { stand: pairs.map(({ wish, old }) => ({ ...wish, id: old?.id ?? newId() })), go }
}

function wantedSlots(slots: NonNullable<BakeSaleUpdate['slots']>, stored: StoredParts, newId: () => string) {
  const same = (one: string, other: string) => Date.parse(one) === Date.parse(other)
  const { pairs, go } = matched(
    'slots',
    slots,
    stored.slots,
    (wish, one) => wish.fulfilment === one.fulfilment && same(wish.startsAt, one.startsAt),
  )
  keepPromises(pairs, ['fulfilment', 'startsAt', 'endsAt'], (wish, old, key) =>
    key === 'fulfilment'
      ? wish.fulfilment === old.fulfilment
      : key === 'startsAt'
        ? same(wish.startsAt, old.startsAt)
        : same(wish.endsAt, old.endsAt),
  )
  return { stand: pairs.map(({ wish, old }) => ({ ...wish, id: old?.id ?? newId() })), go }
}

function wantedPools(pools: BakeSaleCreate['pools'], stored: StoredParts) {
  const twice = pools.findIndex(({ id }, index) => pools.findIndex((other) => other.id === id) < index)
  if (twice >= 0) throw unknown(`pools.${String(twice)}.id`, pools[twice]?.id ?? '')
  for (const [index, { id, capacity }] of pools.entries()) {
    const reserved = stored.pools.find((pool) => pool.id === id)?.reserved ?? 0
    if (capacity < reserved) throw below(`pools.${String(index)}.capacity`, reserved)
  }
  const gone = stored.pools.filter(({ id }) => !pools.some((pool) => pool.id === id))
  for (const { reserved } of gone) if (reserved > 0) throw below('pools', reserved)
  return { stand: pools, go: gone.map(({ id }) => id) }
}

/**
 * What a bake sale is to be made of, or why it cannot be. What is taken of an item, a slot or a pool bounds what may become of it: not less, not
 * at another time, not from another pool.
 */
export function wantedParts(
  stored: StoredParts,
  { menu, slots, pools }: Pick<BakeSaleUpdate, 'menu' | 'slots' | 'pools'>,
  newId: () => string,
): { wanted: WantedParts } | { refusal: PartsRefusal } {
  const poolIds = new Set((pools ?? stored.pools).map(({ id }) => id))
  try {
    return {
      wanted: {
        pools: pools ? wantedPools(pools, stored) : null,
        menu: menu ? wantedMenu(menu, stored, poolIds, newId) : null,
        slots: slots ? wantedSlots(slots, stored, newId) : null,
      },
    }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}
