import { describe, expect, it } from 'vitest'
import { collectionOf, movedOpen, movedTimes, outOfOrder, slugOn } from './bake-sale-times.ts'
import { londonInstant, londonWallClock } from './dates.ts'

/** A Saturday market on a date: opens ten days before at 8, closes two days before at 20, is collected from 9 to 12. */
const saleOn = (onDate: string, opens: string, cutoff: string) => ({
  onDate,
  opensAt: londonInstant(opens, '08:00'),
  cutoffAt: londonInstant(cutoff, '20:00'),
  collectionStartsAt: londonInstant(onDate, '09:00'),
  collectionEndsAt: londonInstant(onDate, '12:00'),
})
const slotOn = (onDate: string, from: string, to: string) => ({
  id: 'slot',
  startsAt: londonInstant(onDate, from),
  endsAt: londonInstant(onDate, to),
})

describe('a bake sale on another date', () => {
  it.each([
    ['the last Sunday of March, out of winter', '2026-03-14', '2026-03-29'],
    ['the day before the clocks go forward', '2026-03-14', '2026-03-28'],
    ['back over the spring change', '2026-04-04', '2026-03-28'],
    ['the last Sunday of October, out of summer', '2026-10-10', '2026-10-25'],
    ['over both changes', '2026-03-14', '2026-11-07'],
  ])('keeps what the clocks show: %s', (_name, from, to) => {
    const sale = saleOn(from, '2026-03-04', '2026-03-12')
    const moved = movedTimes(
      { ...sale, opensAt: londonInstant(from, '00:30'), cutoffAt: londonInstant(from, '08:00') },
      [slotOn(from, '09:00', '09:30'), slotOn(from, '11:30', '12:00')],
      to,
    )
    expect(londonWallClock(moved.opensAt)).toBe(`${to}T00:30:00`)
    expect(londonWallClock(moved.cutoffAt)).toBe(`${to}T08:00:00`)
    expect(londonWallClock(moved.collectionStartsAt)).toBe(`${to}T09:00:00`)
    expect(londonWallClock(moved.collectionEndsAt)).toBe(`${to}T12:00:00`)
    expect(moved.slots.map(({ startsAt }) => londonWallClock(startsAt))).toEqual([`${to}T09:00:00`, `${to}T11:30:00`])
    expect(moved.slots[0]?.id).toBe('slot')
  })

  it('is 9 o’clock in the other offset: an hour earlier in UTC in summer, an hour later in winter', () => {
    const spring = movedTimes(saleOn('2026-03-28', '2026-03-18', '2026-03-26'), [], '2026-03-29')
    expect(spring.collectionStartsAt).toBe('2026-03-29T08:00:00.000Z')
    expect(spring.cutoffAt).toBe('2026-03-27T20:00:00.000Z')
    const autumn = movedTimes(saleOn('2026-10-24', '2026-10-14', '2026-10-22'), [], '2026-10-25')
    expect(autumn.collectionStartsAt).toBe('2026-10-25T09:00:00.000Z')
    expect(autumn.cutoffAt).toBe('2026-10-23T19:00:00.000Z')
    expect(autumn.opensAt).toBe('2026-10-15T07:00:00.000Z')
  })

  it('has a cutoff on the near side of the change and a collection on the far one', () => {
    const moved = movedTimes(saleOn('2026-03-22', '2026-03-12', '2026-03-20'), [], '2026-03-29')
    expect(moved.cutoffAt).toBe('2026-03-27T20:00:00.000Z')
    expect(moved.collectionStartsAt).toBe('2026-03-29T08:00:00.000Z')
    expect(moved.opensAt).toBe('2026-03-19T08:00:00.000Z')
  })

  it('comes back to where it was', () => {
    const sale = saleOn('2026-03-14', '2026-03-04', '2026-03-12')
    const there = movedTimes(sale, [], '2026-10-25')
    expect(movedTimes(there, [], '2026-03-14')).toMatchObject(sale)
  })

  it('keeps seconds, and a slot that the spring night swallows is as long as it was', () => {
    const slot = { startsAt: '2026-03-14T01:15:07.000Z', endsAt: '2026-03-14T02:00:00.000Z' }
    const { slots } = movedTimes(saleOn('2026-03-14', '2026-03-04', '2026-03-12'), [slot], '2026-03-29')
    expect(slots).toEqual([{ startsAt: '2026-03-29T01:15:07.000Z', endsAt: '2026-03-29T02:00:00.000Z' }])
  })
})

describe('a bake sale that people know of, on another date', () => {
  const sale = saleOn('2026-03-14', '2026-03-04', '2026-03-12')

  it('shifts as a whole before it has opened', () => {
    expect(movedOpen(sale, [], '2026-03-29', false, false)).toEqual(movedTimes(sale, [], '2026-03-29'))
  })
  it('stays open when it goes to a later date, and opens no later for an earlier one', () => {
    const { opensAt, cutoffAt } = movedOpen(sale, [], '2026-03-29', true, false)
    expect([opensAt, cutoffAt]).toEqual([sale.opensAt, '2026-03-27T20:00:00.000Z'])
    expect(movedOpen(sale, [], '2026-03-13', true, false).opensAt).toBe('2026-03-03T08:00:00.000Z')
  })
  it('stays closed once it has closed', () => {
    const { opensAt, cutoffAt, collectionStartsAt } = movedOpen(sale, [], '2026-03-29', true, true)
    expect([opensAt, cutoffAt, collectionStartsAt]).toEqual([sale.opensAt, sale.cutoffAt, '2026-03-29T08:00:00.000Z'])
  })
})

describe('the order of times', () => {
  const sale = saleOn('2026-03-29', '2026-03-19', '2026-03-27')
  const slots = [slotOn('2026-03-29', '09:00', '09:30')]

  it('is opening, cutoff, collection, on the date of the bake sale', () => {
    expect(outOfOrder(sale, slots)).toBeNull()
    expect(outOfOrder({ ...sale, opensAt: sale.cutoffAt }, slots)).toBe('cutoffAt')
    expect(outOfOrder({ ...sale, cutoffAt: sale.collectionStartsAt }, slots)).toBeNull()
    expect(outOfOrder({ ...sale, cutoffAt: '2026-03-29T08:00:00.001Z' }, slots)).toBe('cutoffAt')
    expect(outOfOrder({ ...sale, collectionEndsAt: sale.collectionStartsAt }, slots)).toBe('cutoffAt')
    expect(outOfOrder(sale, [...slots, slotOn('2026-03-30', '09:00', '09:30')])).toBe('slots.1.startsAt')
    expect(outOfOrder(sale, [slotOn('2026-03-29', '09:30', '09:00')])).toBe('slots.0.endsAt')
  })

  it('takes the collection from the slots, and all of the date where there are none', () => {
    expect(collectionOf(sale, [...slots, slotOn('2026-03-29', '11:30', '12:00')])).toEqual({
      collectionStartsAt: '2026-03-29T08:00:00.000Z',
      collectionEndsAt: '2026-03-29T11:00:00.000Z',
    })
    expect(collectionOf(sale, [])).toEqual({
      collectionStartsAt: '2026-03-29T00:00:00.000Z',
      collectionEndsAt: '2026-03-29T23:00:00.000Z',
    })
    expect(collectionOf({ ...sale, cutoffAt: '2026-03-29T06:00:00.000Z' }, [])).toMatchObject({
      collectionStartsAt: '2026-03-29T06:00:00.000Z',
    })
  })
})

it('names a copy by its date', () => {
  expect(slugOn('2026-03-14-ludlow-market', '2026-04-11')).toBe('2026-04-11-ludlow-market')
  expect(slugOn('harvest', '2026-09-19')).toBe('2026-09-19-harvest')
  expect(slugOn('2026-03-14', '2026-04-11')).toBe('2026-04-11')
  expect(slugOn('a'.repeat(120), '2026-04-11')).toHaveLength(120)
})
