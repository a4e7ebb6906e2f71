import { another, anotherSlot, freeSlot, open, plenty, soldOut, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import { cancelled, idAt, keyed, placed, read, status, done } from '../desk.ts'

const whose = (name: string, email: string, over = {}) => placed({ customer: { name, email }, ...over })
const birch = whose('Zebedee Birch', 'zb@example.com', { slotId: freeSlot.id })
const ash = whose('Zebedee Ash', 'za@example.com', { slotId: anotherSlot.id })
const inTurn =
  [freeSlot, anotherSlot].sort((one, other) => one.startsAt.localeCompare(other.startsAt))[0] === freeSlot
    ? ['Zebedee Birch', 'Zebedee Ash']
    : ['Zebedee Ash', 'Zebedee Birch']
const named = (names: string[]) => ({ items: names.map((name) => ({ customer: { name } })) })
const list = (query: string) => call.get(`/staff/orders?${query}`)

export const listAllOrders: CasesOf = {
  operation: 'staff.orders.list',
  cases: [
    {
      name: 'those of a bake sale by their slots, found by a part of a name',
      calls: [birch, ash, list(`bakeSaleId=${open.id}&search=EBEDEE`)],
      expect: 'ok',
      holds: () => ({ ...named(inTurn), nextCursor: null }),
    },
    {
      name: 'by name, page by page',
      calls: [
        birch,
        ash,
        list('search=zebedee&sort=name&limit=1'),
        ([, , first]) =>
          list(
            `search=zebedee&sort=name&limit=1&cursor=${encodeURIComponent((first as { nextCursor: string }).nextCursor)}`,
          ),
      ],
      expect: 'ok',
      holds: () => ({ ...named(['Zebedee Birch']), nextCursor: null }),
    },
    {
      name: 'by what a surname begins with, over all bake sales',
      calls: [birch, ash, list('search=Bir&sort=newest')],
      expect: 'ok',
      holds: () => named(['Zebedee Birch']),
    },
    {
      name: 'by a word in the middle of a name',
      calls: [whose('Zebedee van der Birch-Ash', 'zb@example.com'), ash, list('search=der&sort=newest')],
      expect: 'ok',
      holds: () => named(['Zebedee van der Birch-Ash']),
    },
    {
      name: 'by the second half of a double name, and what an address begins with',
      calls: [whose('Zebedee Birch-Ash', 'zb@example.com'), ash, list('search=zb%40%20ASH&sort=newest')],
      expect: 'ok',
      holds: () => named(['Zebedee Birch-Ash']),
    },
    {
      name: 'by words of which one is nowhere',
      calls: [birch, ash, list('search=zebedee%20oak')],
      expect: 'ok',
      holds: () => named([]),
    },
    {
      name: 'by a number without its beginning',
      calls: [birch, read(), (answers) => list(`search=${(answers[1] as { number: string }).number.slice(4)}`)],
      expect: 'ok',
      holds: ([, order]) => ({ items: [{ id: (order as { id: string }).id, lines: [{ menuItemId: plenty.id }] }] }),
    },
    {
      name: 'those that were cancelled',
      calls: [birch, read(), cancelled, ash, list(`bakeSaleId=${open.id}&search=zebedee&status=cancelled`)],
      expect: 'ok',
      holds: () => ({ items: [{ customer: { name: 'Zebedee Birch' }, status: 'cancelled', balancePence: 0 }] }),
    },
    {
      name: 'a cursor that was made up',
      calls: [birch, list('search=zebedee&cursor=42')],
      expect: 'ok',
      holds: () => named(['Zebedee Birch']),
    },
    { name: 'everything by slot', calls: [list('limit=3')], expect: 'ok' },
    { name: 'everything by name', calls: [list('limit=3&sort=name')], expect: 'ok' },
    { name: 'everything, the newest first', calls: [list('limit=3&sort=newest')], expect: 'ok' },
  ],
}

export const getAnyOrder: CasesOf = {
  operation: 'staff.orders.get',
  cases: [
    {
      name: 'with its books',
      calls: [placed(), read(), (answers) => call.get(`/staff/orders/${idAt(answers)}`)],
      expect: 'ok',
      holds: (answers) => ({
        order: { id: idAt(answers) },
        ledger: [{ kind: 'charge', amountPence: 2 * plenty.pricePence }],
        refunds: [],
      }),
    },
    { name: 'one that there is not', calls: [call.get(`/staff/orders/${UNKNOWN}`)], expect: 'ORDER_NOT_FOUND' },
  ],
}

export const setOrderStatus: CasesOf = {
  operation: 'staff.orders.setStatus',
  cases: [
    {
      name: 'ready, after the cutoff',
      calls: [placed(), read(), status('ready')],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ status: 'ready' }),
    },
    { name: 'twice is once', calls: [placed(), read(), status('collected'), status('collected')], expect: 'ok' },
    {
      name: 'collected by mistake',
      calls: [placed(), read(), status('collected'), status('ready')],
      expect: 'ok',
      holds: () => ({ status: 'ready', balancePence: 2 * plenty.pricePence }),
    },
    {
      name: 'what was cancelled is not ready',
      calls: [placed(), read(), cancelled, status('ready')],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/orders/${UNKNOWN}/status`, { status: 'ready' })],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

export const cancelAnyOrder: CasesOf = {
  operation: 'staff.orders.cancel',
  cases: [
    {
      name: 'after the cutoff, and nothing is owed',
      calls: [placed(), read(), cancelled],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ status: 'cancelled', balancePence: 0 }),
    },
    {
      name: 'what was paid is owed',
      calls: [placed(), read(), done('payments', keyed({ amountPence: plenty.pricePence, method: 'cash' })), cancelled],
      expect: 'ok',
      holds: () => ({ status: 'cancelled', balancePence: -plenty.pricePence }),
    },
    { name: 'twice is once', calls: [placed(), read(), cancelled, cancelled], expect: 'ok' },
    {
      name: 'not what was collected',
      calls: [placed(), read(), status('collected'), cancelled],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'collected' }),
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/orders/${UNKNOWN}/cancel`, { reason: 'The customer rang.' })],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

const edit = (menuItemId: string, quantity: number) =>
  done('lines', keyed({ lines: [{ menuItemId, quantity }], reason: 'The customer rang.' }))

export const editAnyOrder: CasesOf = {
  operation: 'staff.orders.edit',
  cases: [
    {
      name: 'after the cutoff, and more than a customer may have',
      calls: [placed(), read(), edit(plenty.id, plenty.perCustomerLimit + 1)],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({
        lines: [{ quantity: plenty.perCustomerLimit + 1 }],
        balancePence: (plenty.perCustomerLimit + 1) * plenty.pricePence,
      }),
    },
    {
      name: 'something else, when it is ready already',
      calls: [placed(), read(), status('ready'), edit(another.id, 1)],
      expect: 'ok',
      holds: () => ({ status: 'ready', lines: [{ menuItemId: another.id }], totalPence: another.pricePence }),
    },
    { name: 'something that is sold out', calls: [placed(), read(), edit(soldOut.id, 1)], expect: 'SOLD_OUT' },
    { name: 'something that is on no menu', calls: [placed(), read(), edit(UNKNOWN, 1)], expect: 'NOT_ON_MENU' },
    {
      name: 'not what was collected',
      calls: [placed(), read(), status('collected'), edit(plenty.id, 1)],
      expect: 'ORDER_STATE',
    },
    {
      name: 'the same twice in a list',
      calls: [
        placed(),
        read(),
        done(
          'lines',
          keyed({
            lines: [
              { menuItemId: plenty.id, quantity: 1 },
              { menuItemId: plenty.id, quantity: 1 },
            ],
            reason: 'The customer rang.',
          }),
        ),
      ],
      expect: 'INVALID_INPUT',
    },
    {
      name: 'one that there is not',
      calls: [
        call.post(
          `/staff/orders/${UNKNOWN}/lines`,
          keyed({ lines: [{ menuItemId: plenty.id, quantity: 1 }], reason: 'The customer rang.' }),
        ),
      ],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}
