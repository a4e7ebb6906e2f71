import { expect } from 'vitest'
import { addDays, londonInstant } from '#lib/dates.ts'
import { blackout, open, plenty, scheduled, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import {
  idOf,
  cancelled,
  completed,
  draft,
  onDate,
  slot,
  item,
  pool,
  create,
  update,
  taken,
  closed,
  strange,
  unknown,
  over,
  badTimes,
} from './sale-acts.ts'

export const listAllBakeSales: CasesOf = {
  operation: 'staff.bakeSales.list',
  cases: [
    {
      name: 'drafts are among them',
      calls: [call.get('/staff/bake-sales?status=draft')],
      expect: 'ok',
      holds: () => ({ items: [expect.objectContaining({ id: draft.id, state: 'draft' })], nextCursor: null }),
    },
    {
      name: 'the latest first, one after the other',
      calls: [
        call.get('/staff/bake-sales?sort=latest&limit=1'),
        ([page]) =>
          call.get(`/staff/bake-sales?sort=latest&limit=50&cursor=${(page as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: () => ({
        items: expect.not.arrayContaining([expect.objectContaining({ id: scheduled.id })]),
        nextCursor: null,
      }),
    },
    {
      name: 'the soonest first: what is over',
      calls: [call.get('/staff/bake-sales?limit=1')],
      expect: 'ok',
      holds: () => ({ items: [expect.objectContaining({ id: completed.id })], nextCursor: expect.any(String) }),
    },
  ],
}

export const createBakeSale: CasesOf = {
  operation: 'staff.bakeSales.create',
  cases: [
    {
      name: 'a draft, collected from its first slot to its last',
      calls: [create({ pools: [pool] })],
      expect: 'ok',
      holds: () => ({
        state: 'draft',
        collectionStartsAt: londonInstant(onDate, '09:00'),
        collectionEndsAt: londonInstant(onDate, '12:00'),
        menu: [expect.objectContaining({ pricePence: 480, left: 20 })],
        slots: [{ left: 8 }, { fulfilment: 'collection' }],
      }),
    },
    { ...taken, calls: [create({ slug: scheduled.slug })] },
    { ...closed, calls: [create({ onDate: blackout.onDate, slots: [] })] },
    { ...strange('locationId'), calls: [create({ locationId: UNKNOWN })] },
    { ...strange('menu.1.variantId'), calls: [create({ menu: [item, { ...item, variantId: UNKNOWN }] })] },
    { ...strange('menu.0.poolId'), calls: [create({ menu: [{ ...item, poolId: UNKNOWN }] })] },
    {
      name: 'a cutoff before it opens',
      calls: [create({ cutoffAt: londonInstant(addDays(onDate, -20), '08:00') })],
      ...badTimes('cutoffAt'),
    },
    {
      name: 'a slot on another day',
      calls: [create({ slots: [slot(addDays(onDate, 1), '09:00', '10:00')] })],
      ...badTimes('slots.0.startsAt'),
    },
  ],
}

export const updateBakeSale: CasesOf = {
  operation: 'staff.bakeSales.update',
  cases: [
    {
      name: 'one thing; the rest stays',
      calls: [update(open.id, { title: 'The big one' })],
      expect: 'ok',
      holds: () => ({ title: 'The big one', slug: open.slug, onDate: open.onDate, cutoffAt: open.cutoffAt }),
    },
    {
      name: 'closing early',
      calls: [update(open.id, { cutoffAt: '2026-03-10T08:59:00.000Z' })],
      expect: 'ok',
      holds: () => ({ state: 'closed' }),
    },
    {
      name: 'taking orders for longer',
      calls: [update(open.id, { cutoffAt: open.collectionStartsAt })],
      expect: 'ok',
      holds: () => ({ state: 'open', cutoffAt: open.collectionStartsAt }),
    },
    {
      name: 'items keep their ids, and what is taken of them',
      calls: [create(), (answers) => update(idOf(answers), { menu: [{ ...item, capacity: 30 }] })],
      expect: 'ok',
      holds: ([made]) => ({ menu: [{ id: (made as { menu: { id: string }[] }).menu[0]?.id, left: 30 }] }),
    },
    {
      name: 'fewer than are ordered',
      calls: [
        update(open.id, {
          menu: open.menu.map(({ reserved, variantId, id, pricePence, capacity, perCustomerLimit }) => ({
            ...{ id, variantId, pricePence, perCustomerLimit },
            capacity: id === plenty.id ? reserved - 1 : capacity,
          })),
        }),
      ],
      expect: 'BELOW_RESERVED',
      holds: () => ({ field: `menu.${String(open.menu.indexOf(plenty))}.capacity`, reserved: plenty.reserved }),
    },
    {
      name: 'a menu without what is ordered',
      calls: [update(open.id, { menu: [] })],
      expect: 'BELOW_RESERVED',
      holds: () => ({ field: 'menu' }),
    },
    {
      name: 'a cutoff during the collection',
      calls: [update(open.id, { cutoffAt: open.collectionEndsAt })],
      ...badTimes('cutoffAt'),
    },
    { ...taken, calls: [update(open.id, { slug: scheduled.slug })] },
    { ...closed, calls: [update(draft.id, { onDate: blackout.onDate, slots: [] })] },
    { ...strange('locationId'), calls: [update(open.id, { locationId: UNKNOWN })] },
    unknown(update(UNKNOWN, { title: 'Nothing' })),
    over('one that was cancelled', update(cancelled.id, { title: 'Never' }), 'cancelled'),
    over('the date of what is announced', update(open.id, { onDate }), 'published'),
  ],
}
