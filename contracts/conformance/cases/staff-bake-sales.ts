import { expect } from 'vitest'
import { addDays, londonInstant } from '#lib/dates.ts'
import { blackout, open, order, plenty, scheduled, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import {
  path,
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
  act,
  move,
  cancel,
  taken,
  closed,
  strange,
  unknown,
  over,
  badTimes,
} from './staff-bake-sale-calls.ts'

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

export const publishBakeSale: CasesOf = {
  operation: 'staff.bakeSales.publish',
  cases: [
    {
      name: 'a draft',
      calls: [act(draft.id, 'publish')],
      expect: 'ok',
      holds: () => ({ id: draft.id, state: 'open' }),
    },
    { name: 'twice is once', calls: [act(draft.id, 'publish'), act(draft.id, 'publish')], expect: 'ok' },
    {
      name: 'a draft with nothing in it',
      calls: [create({ menu: [], slots: [] }), (answers) => act(idOf(answers), 'publish')],
      expect: 'NOT_READY',
      holds: () => ({ missing: ['menu', 'slots'] }),
    },
    {
      name: 'a draft whose time has passed',
      calls: [act(draft.id, 'publish')],
      at: draft.cutoffAt,
      expect: 'NOT_READY',
      holds: () => ({ missing: ['date'] }),
    },
    unknown(act(UNKNOWN, 'publish')),
    over('one that was cancelled', act(cancelled.id, 'publish'), 'cancelled'),
  ],
}

export const cloneBakeSale: CasesOf = {
  operation: 'staff.bakeSales.clone',
  cases: [
    {
      name: 'over the clock change: 9 o’clock stays 9 o’clock, and nothing is taken',
      calls: [act(open.id, 'clone', { onDate: '2026-03-29' })],
      expect: 'ok',
      holds: () => ({
        slug: '2026-03-29-ludlow-market',
        state: 'draft',
        onDate: '2026-03-29',
        collectionStartsAt: '2026-03-29T08:00:00.000Z',
        cutoffAt: '2026-03-27T20:00:00.000Z',
        menu: open.menu.map(({ capacity, pricePence }) => ({ left: capacity, pricePence })),
        slots: open.slots.map(({ capacity }) => ({ left: capacity })),
      }),
    },
    { ...closed, calls: [act(open.id, 'clone', { onDate: blackout.onDate })] },
    {
      name: 'twice to one date',
      calls: [act(open.id, 'clone', { onDate }), act(open.id, 'clone', { onDate })],
      expect: 'SLUG_TAKEN',
      holds: () => ({ slug: `${onDate}-ludlow-market` }),
    },
    { name: 'to a day that is over', calls: [act(open.id, 'clone', { onDate: '2026-03-09' })], ...badTimes('onDate') },
    unknown(act(UNKNOWN, 'clone', { onDate })),
  ],
}

export const moveBakeSale: CasesOf = {
  operation: 'staff.bakeSales.move',
  cases: [
    {
      name: 'over the clock change: the same items and slots at the same times of day',
      calls: [call.post('/orders', order()), move(open.id, '2026-03-29')],
      expect: 'ok',
      holds: () => ({
        bakeSale: {
          onDate: '2026-03-29',
          slug: open.slug,
          state: 'open',
          collectionStartsAt: '2026-03-29T08:00:00.000Z',
          menu: open.menu.map(({ id }) => ({ id })),
          slots: open.slots.map(({ id }) => ({ id })),
        },
        ordersAffected: expect.any(Number),
      }),
    },
    {
      name: 'after the cutoff: it stays closed',
      calls: [move(open.id, onDate)],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ bakeSale: { onDate, state: 'closed', cutoffAt: open.cutoffAt } }),
    },
    { name: 'twice is once', calls: [move(open.id, onDate), move(open.id, onDate)], expect: 'ok' },
    { ...closed, calls: [move(open.id, blackout.onDate)] },
    { name: 'to a day that is over', calls: [move(open.id, '2026-03-09')], ...badTimes('onDate') },
    unknown(move(UNKNOWN, onDate)),
    over('one that is over', move(completed.id, onDate), 'completed'),
  ],
}

export const cancelBakeSale: CasesOf = {
  operation: 'staff.bakeSales.cancel',
  cases: [
    {
      name: 'with its orders',
      calls: [call.post('/orders', order()), cancel(open.id)],
      expect: 'ok',
      holds: () => ({ bakeSale: { state: 'cancelled' }, ordersAffected: expect.any(Number) }),
    },
    { name: 'twice is once', calls: [cancel(open.id), cancel(open.id)], expect: 'ok' },
    unknown(cancel(UNKNOWN)),
    over('one that is over', cancel(completed.id), 'completed'),
  ],
}

export const completeBakeSale: CasesOf = {
  operation: 'staff.bakeSales.complete',
  cases: [
    {
      name: 'once people come',
      calls: [act(open.id, 'complete')],
      at: open.collectionStartsAt,
      expect: 'ok',
      holds: () => ({ state: 'completed' }),
    },
    { name: 'again', calls: [act(completed.id, 'complete')], expect: 'ok' },
    unknown(act(UNKNOWN, 'complete')),
    over('before anybody could come', act(open.id, 'complete'), 'published'),
  ],
}

export const getPlan: CasesOf = {
  operation: 'staff.bakeSales.getPlan',
  cases: [
    {
      name: 'while orders come in',
      calls: [call.post('/orders', order()), call.get(path(open.id, '/plan'))],
      expect: 'ok',
      holds: () => ({
        bakeSaleId: open.id,
        frozenAt: null,
        lines: expect.arrayContaining([expect.objectContaining({ menuItemId: plenty.id })]),
        addenda: [],
      }),
    },
    {
      name: 'of what nobody has ordered',
      calls: [call.get(path(scheduled.id, '/plan'))],
      expect: 'ok',
      holds: () => ({ orders: 0, lines: [], bySlot: [] }),
    },
    {
      name: 'one that there is not',
      calls: [call.get(path(UNKNOWN, '/plan'))],
      expect: 'BAKE_SALE_NOT_FOUND',
    },
  ],
}
