import type { Customer } from '#contracts/model/customer.ts'
import type { Order } from '#contracts/model/order.ts'
import { addDays } from '#lib/dates.ts'
import { makeBakery } from '../bakery.ts'
import { idOf } from '../ids.ts'
import { AS_USUAL, lineOf, totalsOf } from '../line.ts'
import { detailOf } from '../present.ts'
import type { Bakery, BakerySale } from '../types.ts'

const HOUR_MS = 3_600_000
const FORTNIGHT = 14
/** Fortnights of the past that the books still show. */
const PAST = 3
const CAST = 4
const NOTES = [null, 'Please slice the sourdough.', null, null, 'My neighbour Tom collects it.']

/** Deals a number of units out among orders, at most `limit` to each. @returns units by order */
function deal(units: number, among: number, limit: number, start: number) {
  const each = Math.min(limit, Math.max(1, Math.ceil((4 * units) / among)))
  const dealt = new Map<number, number>()
  for (let left = units, turn = 0; left > 0; turn += 1, left -= each) {
    dealt.set((start + turn) % among, Math.min(each, left))
  }
  return dealt
}

/** The orders that are behind what is taken of a bake sale: each slot's orders, each menu item's units, no more and no fewer. */
function ordersOf(bakery: Bakery, sale: BakerySale, now: Date, people: Customer[], isPast: boolean): Order[] {
  const { menu, slots: _slots, ...summary } = detailOf(bakery, sale, now)
  const places = sale.slots.flatMap(({ capacity: _capacity, reserved, ...slot }) =>
    Array<Order['slot']>(reserved).fill(slot),
  )
  const shares = sale.menu.map((item, index) => deal(item.reserved, places.length, item.perCustomerLimit, index * 5))
  const made = places.map((slot, index): Order => {
    const lines = menu.flatMap((item, place) => {
      const quantity = shares[place]?.get(index)
      return quantity === undefined ? [] : [lineOf(item, quantity)]
    })
    return orderOf({ sale, summary, slot, index, lines, people, isPast })
  })
  const [first] = made
  if (!first) return []
  // Somebody thought better of it: what they had is free again, so it counts for nothing above.
  const cancelled = orderOf({
    sale,
    summary,
    slot: first.slot,
    index: made.length,
    lines: first.lines.slice(0, 1),
    people,
    isPast,
  })
  return [...made, { ...cancelled, status: 'cancelled' }]
}

type Given = {
  sale: BakerySale
  summary: Order['bakeSale']
  slot: Order['slot']
  index: number
  lines: Order['lines']
  people: Customer[]
  isPast: boolean
}

function orderOf({ sale, summary, slot, index, lines, people, isPast }: Given): Order {
  const id = idOf('order', sale.slug, String(index))
  const { name, email, phone } = people[index % people.length] ?? {
    name: 'Rosie Pritchard',
    email: 'rosie@example.com',
    phone: null,
  }
  return {
    id,
    number: `BOB-${id.slice(0, 6).toUpperCase()}`,
    status: isPast ? (index % 11 === 10 ? 'no_show' : 'collected') : 'confirmed',
    placedAt: new Date(Date.parse(sale.opensAt) + (index + 1) * 7 * HOUR_MS).toISOString(),
    bakeSale: summary,
    slot,
    customer: { name, email, ...(phone === null ? {} : { phone }) },
    note: NOTES[index % NOTES.length] ?? null,
    paymentMethod: 'pay_on_collection',
    lines,
    ...AS_USUAL,
    ...totalsOf(lines),
  }
}

/** All orders of the mock world: those of the bake sales to come, then those of the past, latest first. */
export function makeOrders(bakery: Bakery, today: string, now: Date, people: Customer[]): Order[] {
  // Those whom the mocks are looked at by have not ordered yet for what is to come.
  const toCome = bakery.bakeSales.flatMap((sale) => ordersOf(bakery, sale, now, people.slice(CAST), false))
  const past = Array.from({ length: PAST }, (_, ago) => makeBakery(addDays(today, -FORTNIGHT * (ago + 1)))).flatMap(
    (before) =>
      before.bakeSales
        .slice(0, 2)
        .map((sale) => ({ ...sale, status: 'completed' as const }))
        .filter((sale) => sale.collectionEndsAt < now.toISOString())
        .flatMap((sale) => ordersOf(before, sale, now, people, true)),
  )
  return [...toCome, ...past]
}
