import { expect } from 'vitest'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'
import { addDays } from '#lib/dates.ts'
import { bakeSales, edge, left, open, plenty, scarce, scheduled, soldOut, UNKNOWN } from '../bakery.ts'
import { call, faults, mailed, type Case, type CasesOf } from '../case.ts'
import { cancelled, first, gone, inMinutes, join, rest, take } from './offered.ts'
import { asRosie } from './identity.ts'
import { act, create, idOf, item, onDate, slot } from './sale-acts.ts'

const NOWHERE = 'a'.repeat(64)
const rosies = mailed('rosie@example.com')
const toms = mailed('tom@example.com')
const get = (token: string) => call.get(`/waiting-list/${token}`)
const accept = (token: string) => call.post(`/waiting-list/${token}/accept`, {})
const leave = (token: string) => call.post(`/waiting-list/${token}/leave`, {})

const waiting = [...gone, join(scarce.id, 'rosie', 2), join(scarce.id, 'tom')]
/** One is offered to Rosie, who asked for two; Tom waits behind her. */
const offered = [...waiting, cancelled()]
const runsOut = inMinutes(OFFER_MINUTES)

export const listWaitingPlaces: CasesOf = {
  operation: 'account.listWaitingPlaces',
  cases: [
    {
      name: 'one’s own, and no one else’s',
      calls: [
        ...offered,
        join(soldOut.id, 'rosie'),
        join(soldOut.id, 'tom'),
        asRosie,
        call.get('/account/waiting-list'),
      ],
      expect: 'ok',
      holds: () => ({
        items: expect.toSatisfy(
          (items: { place: { menuItemId: string; status: string; quantity: number; position: number | null } }[]) =>
            items.length === 2 &&
            items.some(
              ({ place }) => place.menuItemId === scarce.id && place.status === 'offered' && place.quantity === 1,
            ) &&
            items.some(({ place }) => place.menuItemId === soldOut.id && place.position === 1),
        ),
        nextCursor: null,
      }),
    },
    {
      name: 'page by page',
      calls: [
        ...waiting,
        join(soldOut.id, 'rosie'),
        asRosie,
        call.get('/account/waiting-list?limit=1'),
        (answers) =>
          call.get(`/account/waiting-list?limit=1&cursor=${(answers.at(-1) as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: (answers) => ({
        items: [
          {
            token: expect.not.stringMatching((answers.at(-1) as { items: { token: string }[] }).items[0]?.token ?? ''),
          },
        ],
        nextCursor: null,
      }),
    },
    {
      name: 'the token leaves the line',
      calls: [
        join(soldOut.id, 'rosie'),
        asRosie,
        call.get('/account/waiting-list'),
        (answers) => leave((answers.at(-1) as { items: { token: string }[] }).items[0]?.token ?? ''),
        call.get('/account/waiting-list'),
      ],
      expect: 'ok',
      holds: () => ({ items: [{ place: { status: 'left', position: null } }] }),
    },
    { name: 'none', calls: [call.get('/account/waiting-list')], expect: 'ok', holds: () => ({ items: [] }) },
  ],
}

export const joinWaitingList: CasesOf = {
  operation: 'waitingList.join',
  cases: [
    {
      name: 'the second behind the first',
      calls: [join(soldOut.id, 'rosie'), join(soldOut.id, 'tom')],
      expect: 'ok',
      holds: () => ({ position: 2 }),
    },
    {
      name: 'twice keeps the place',
      calls: [join(soldOut.id, 'rosie'), join(soldOut.id, 'tom'), join(soldOut.id, 'rosie')],
      expect: 'ok',
      holds: () => ({ position: 1 }),
    },
    {
      name: 'who is offered some is first',
      calls: [...offered, join(scarce.id, 'rosie')],
      expect: 'ok',
      holds: () => ({ position: 1 }),
    },
    {
      name: 'for what there is',
      calls: [join(plenty.id, 'rosie')],
      expect: 'NOT_SOLD_OUT',
      holds: () => ({ left: left(plenty) }),
    },
    { name: 'for what is on no menu', calls: [join(UNKNOWN, 'rosie')], expect: 'MENU_ITEM_NOT_FOUND' },
    {
      name: 'for more than one may have',
      calls: [join(soldOut.id, 'rosie', soldOut.perCustomerLimit + 1)],
      expect: 'LIMIT_EXCEEDED',
      holds: () => ({ field: 'quantity', limit: soldOut.perCustomerLimit }),
    },
    {
      name: 'after the cutoff',
      calls: [join(soldOut.id, 'rosie')],
      at: open.cutoffAt,
      expect: 'AFTER_CUTOFF',
      holds: () => ({ field: 'menuItemId', cutoffAt: open.cutoffAt }),
    },
    {
      name: 'before ordering opens',
      calls: [join(scheduled.menu[0]?.id ?? '', 'rosie')],
      expect: 'BAKE_SALE_NOT_OPEN',
      holds: () => ({ field: 'menuItemId', state: 'scheduled', opensAt: scheduled.opensAt }),
    },
    {
      name: 'for a bake sale that is cancelled',
      calls: [join(edge('cancelled-sale').menu[0]?.id ?? '', 'rosie')],
      expect: 'BAKE_SALE_NOT_OPEN',
      holds: () => ({ state: 'cancelled' }),
    },
    {
      name: 'for nobody',
      calls: [call.post('/waiting-list', { menuItemId: soldOut.id, quantity: 1 })],
      expect: 'INVALID_INPUT',
    },
    { name: 'for none', calls: [join(soldOut.id, 'rosie', 0)], expect: 'INVALID_INPUT' },
    ...faults(join(soldOut.id, 'rosie')),
  ],
}

export const getWaitingPlace: CasesOf = {
  operation: 'waitingList.get',
  cases: [
    {
      name: 'waiting, behind another',
      calls: [...waiting, get(toms)],
      expect: 'ok',
      holds: () => ({
        status: 'waiting',
        position: 2,
        quantity: 1,
        askedFor: 1,
        menuItemId: scarce.id,
        offeredUntil: null,
      }),
    },
    {
      name: 'what has come free, though it is less than was asked for',
      calls: [...offered, get(rosies)],
      expect: 'ok',
      holds: () => ({ status: 'offered', quantity: 1, askedFor: 2, position: null, offeredUntil: runsOut }),
    },
    {
      name: 'the next, when there is more',
      calls: [...offered, cancelled(1), get(toms)],
      expect: 'ok',
      holds: () => ({ status: 'offered', quantity: 1 }),
    },
    {
      name: 'an offer that has run out',
      calls: [...offered, get(rosies)],
      at: runsOut,
      expect: 'ok',
      holds: () => ({ status: 'passed', offeredUntil: null }),
    },
    {
      name: 'what was ordered',
      calls: [...offered, take('rosie', 1, { offerTokens: [rosies] }), get(rosies)],
      expect: 'ok',
      holds: () => ({ status: 'taken' }),
    },
    {
      name: 'who has left',
      calls: [...waiting, leave(rosies), get(rosies)],
      expect: 'ok',
      holds: () => ({ status: 'left', position: null }),
    },
    {
      name: 'a bake sale that has closed',
      calls: [...waiting, get(rosies)],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ status: 'closed', bakeSale: { state: 'closed' } }),
    },
    {
      name: 'a link that was made up',
      calls: [get(NOWHERE)],
      expect: 'LINK_NOT_VALID',
      holds: () => ({ id: NOWHERE }),
    },
    { name: 'what is no link', calls: [get('short')], expect: 'INVALID_INPUT' },
    { name: 'a caller that is too fast', calls: [get(NOWHERE)], fault: 'RATE_LIMITED', expect: 'RATE_LIMITED' },
    { name: 'a database that is gone', calls: [...waiting, get(rosies)], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}

/** Another open bake sale, of one item, which is put into the basket. */
function another(day: number): Case['calls'] {
  const date = addDays(onDate, day)
  return [
    create({
      slug: `wait-${String(day)}`,
      onDate: date,
      opensAt: open.opensAt,
      slots: [slot(date, '09:00', '09:30')],
      menu: [item],
    }),
    (answers) => act(idOf(answers), 'publish'),
    (answers) => put((answers.at(-1) as { menu: { id: string }[] }).menu[0]?.id ?? ''),
  ]
}
const put = (menuItemId: string) => call.post('/basket/lines', { menuItemId, quantity: 1 })
const kept = {
  menuItemId: scarce.id,
  quantity: 1,
  left: 1,
  problem: null,
  canWait: false,
  offerToken: expect.any(String) as unknown,
}

export const acceptOffer: CasesOf = {
  operation: 'waitingList.accept',
  cases: [
    {
      name: 'into the basket, kept',
      calls: [...offered, accept(rosies)],
      expect: 'ok',
      holds: () => ({ bakeSales: [{ lines: [kept] }], totalPence: scarce.pricePence }),
    },
    {
      name: 'twice is once',
      calls: [...offered, accept(rosies), accept(rosies)],
      expect: 'ok',
      holds: () => ({ bakeSales: [{ lines: [kept] }] }),
    },
    {
      name: 'what is not offered yet',
      calls: [...waiting, accept(rosies)],
      expect: 'OFFER_OVER',
      holds: () => ({ field: 'token' }),
    },
    { name: 'what has run out', calls: [...offered, accept(rosies)], at: runsOut, expect: 'OFFER_OVER' },
    {
      name: 'what was ordered',
      calls: [...offered, take('rosie', 1, { offerTokens: [rosies] }), accept(rosies)],
      expect: 'OFFER_OVER',
    },
    { name: 'after the cutoff', calls: [...offered, accept(rosies)], at: open.cutoffAt, expect: 'OFFER_OVER' },
    {
      name: 'into a basket of ten other bake sales',
      calls: [
        ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(another),
        put(bakeSales[1]?.menu[0]?.id ?? ''),
        put(edge('delivery-sale').menu[0]?.id ?? ''),
        take('ann', first),
        take('bob', rest),
        join(scarce.id, 'rosie'),
        (answers) => cancelled(answers.length - 3)(answers),
        accept(rosies),
      ],
      expect: 'BASKET_FULL',
      holds: () => ({ field: 'token', why: 'bake_sales' }),
    },
    { name: 'a link that was made up', calls: [accept(NOWHERE)], expect: 'LINK_NOT_VALID' },
    { name: 'what is no link', calls: [accept('short')], expect: 'INVALID_INPUT' },
    { name: 'a caller that is too fast', calls: [accept(NOWHERE)], fault: 'RATE_LIMITED', expect: 'RATE_LIMITED' },
    { name: 'a database that is gone', calls: [...offered, accept(rosies)], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}

export const leaveWaitingList: CasesOf = {
  operation: 'waitingList.leave',
  cases: [
    { name: 'out of the line', calls: [...waiting, leave(rosies)], expect: 'ok', holds: () => ({}) },
    { name: 'twice is once', calls: [...waiting, leave(rosies), leave(rosies)], expect: 'ok' },
    { name: 'with an offer', calls: [...offered, leave(rosies)], expect: 'ok' },
    { name: 'after the cutoff', calls: [...waiting, leave(rosies)], at: open.cutoffAt, expect: 'ok' },
    { name: 'a link that was made up', calls: [leave(NOWHERE)], expect: 'LINK_NOT_VALID' },
    { name: 'what is no link', calls: [leave('short')], expect: 'INVALID_INPUT' },
    { name: 'a caller that is too fast', calls: [leave(NOWHERE)], fault: 'RATE_LIMITED', expect: 'RATE_LIMITED' },
    { name: 'a database that is gone', calls: [...waiting, leave(rosies)], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
  ],
}
