import { describe, expect, it } from 'vitest'
import { wantedParts, type StoredParts } from './bake-sale-parts.ts'

const stored: StoredParts = {
  menu: [
    { id: 'loaf', variantId: 'v-loaf', poolId: 'oven', poolUnits: 2, reserved: 5 },
    { id: 'bun', variantId: 'v-bun', poolId: null, poolUnits: 1, reserved: 0 },
  ],
  slots: [
    {
      id: 'nine',
      fulfilment: 'collection',
      startsAt: '2026-03-14T09:00:00.000Z',
      endsAt: '2026-03-14T09:30:00.000Z',
      reserved: 3,
    },
    {
      id: 'round',
      fulfilment: 'delivery',
      startsAt: '2026-03-14T09:00:00.000Z',
      endsAt: '2026-03-14T12:00:00.000Z',
      reserved: 0,
    },
  ],
  pools: [
    { id: 'oven', reserved: 10 },
    { id: 'tins', reserved: 0 },
  ],
}
const item = (variantId: string, capacity: number, over: object = {}) => ({
  variantId,
  capacity,
  pricePence: 480,
  perCustomerLimit: 4,
  poolUnits: 1,
  leadTimeHours: 0,
  packed: 'packed_to_order' as const,
  ...over,
})
const loaf = item('v-loaf', 5, { poolId: 'oven', poolUnits: 2 })
const nine = {
  fulfilment: 'collection' as const,
  startsAt: '2026-03-14T09:00:00Z',
  endsAt: '2026-03-14T09:30:00Z',
  capacity: 3,
}
const wanted = (input: Parameters<typeof wantedParts>[1]) => {
  let made = 0
  return wantedParts(stored, input, () => `new-${String(++made)}`)
}
const below = (field: string, reserved: number) => ({
  refusal: { code: 'BELOW_RESERVED', data: { field, reserved } },
})
const unknown = (field: string, id: string) => ({ refusal: { code: 'UNKNOWN_REFERENCE', data: { field, id } } })

describe('what a bake sale is to be made of', () => {
  it('leaves alone what is not named', () => {
    expect(wanted({})).toEqual({ wanted: { menu: null, slots: null, pools: null } })
  })

  it('keeps the ids of what it knows by id or by likeness, makes new ones, and lets the rest go', () => {
    const outcome = wanted({
      menu: [item('v-scone', 9), loaf],
      slots: [nine, { ...nine, startsAt: '2026-03-14T10:00:00Z', endsAt: '2026-03-14T10:30:00Z', id: 'round' }],
      pools: [{ id: 'oven', name: 'Oven', capacity: 10 }],
    })
    expect(outcome).toMatchObject({
      wanted: {
        menu: { stand: [{ id: 'new-1' }, { id: 'loaf' }], go: ['bun'] },
        slots: { stand: [{ id: 'nine' }, { id: 'round' }], go: [] },
        pools: { go: ['tins'] },
      },
    })
  })

  it.each([
    [{ menu: [{ ...loaf, capacity: 4 }, item('v-bun', 1)] }, below('menu.0.capacity', 5)],
    [{ menu: [item('v-bun', 1)] }, below('menu', 5)],
    [{ menu: [{ ...loaf, poolId: 'tins' }] }, below('menu.0.poolId', 5)],
    [{ menu: [{ ...loaf, poolUnits: 3 }] }, below('menu.0.poolUnits', 5)],
    [{ menu: [{ ...loaf, id: 'loaf', variantId: 'v-bun' }] }, below('menu.0.variantId', 5)],
    [{ slots: [{ ...nine, capacity: 2 }] }, below('slots.0.capacity', 3)],
    [{ slots: [] }, below('slots', 3)],
    [{ slots: [{ ...nine, id: 'nine', startsAt: '2026-03-14T09:10:00Z' }] }, below('slots.0.startsAt', 3)],
    [{ slots: [{ ...nine, id: 'nine', fulfilment: 'delivery' as const }] }, below('slots.0.fulfilment', 3)],
    [{ pools: [{ id: 'oven', name: 'Oven', capacity: 9 }] }, below('pools.0.capacity', 10)],
    [{ pools: [] }, below('pools', 10)],
  ])('takes nothing that is ordered: %#', (input, refusal) => {
    expect(wanted(input)).toEqual(refusal)
  })

  it.each([
    [{ menu: [{ ...loaf, id: 'nothing' }] }, unknown('menu.0.id', 'nothing')],
    [
      {
        menu: [
          { ...loaf, id: 'loaf' },
          { ...loaf, id: 'loaf' },
        ],
      },
      unknown('menu.1.id', 'loaf'),
    ],
    [{ menu: [loaf, item('v-bun', 1, { poolId: 'nowhere' })] }, unknown('menu.1.poolId', 'nowhere')],
    [{ slots: [nine, { ...nine, id: 'nothing' }] }, unknown('slots.1.id', 'nothing')],
  ])('knows its own things only: %#', (input, refusal) => {
    expect(wanted(input)).toEqual(refusal)
  })

  it('does not take one pool for two', () => {
    const oven = { id: 'oven', name: 'Oven', capacity: 10 }
    expect(wanted({ pools: [oven, oven] })).toEqual(unknown('pools.1.id', 'oven'))
  })
})
