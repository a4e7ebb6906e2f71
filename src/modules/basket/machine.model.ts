/*
 * What a basket is, said a second time and as simply as it can be: two bake sales with the same two things on their menus, a pool that those of the
 * first share, a visitor's basket and a customer's. Nothing here is imported from the engine.
 */

/** Menu items by their place: the first two are of the bake sale that closes first, and draw on its pool. `twin` is the same thing at the other one. */
export const ITEMS = [
  { sale: 0, twin: 2, capacity: 4, limit: 3, pricePence: 100, poolUnits: 1 },
  { sale: 0, twin: 3, capacity: 3, limit: 4, pricePence: 250, poolUnits: 2 },
  { sale: 1, twin: 0, capacity: 2, limit: 3, pricePence: 100, poolUnits: 0 },
  { sale: 1, twin: 1, capacity: 5, limit: 4, pricePence: 250, poolUnits: 0 },
] as const
export const POOL = 5
export const VOUCHER = { percent: 10, minimumSpendPence: 300 }

type Item = (typeof ITEMS)[number]
type Kept = { units: number[]; hasVoucher: boolean }
export type Model = { visitors: Kept; customers: Kept; capacity: number[]; reserved: number[] }
export type Who = 'visitors' | 'customers'

const nothing = (): Kept => ({ units: ITEMS.map(() => 0), hasVoucher: false })
export const newModel = (): Model => ({
  visitors: nothing(),
  customers: nothing(),
  capacity: ITEMS.map(({ capacity }) => capacity),
  reserved: ITEMS.map(() => 0),
})

type Problem = 'closed' | 'limit' | 'sold_out' | 'not_enough'

const poolLeft = ({ reserved }: Model) =>
  ITEMS.reduce((left, { poolUnits }, place) => left - (reserved[place] ?? 0) * poolUnits, POOL)

/** Units of an item that there are when others have drawn on its pool. */
function left(model: Model, place: number, drawn: number) {
  const { poolUnits } = ITEMS[place] as Item
  const own = (model.capacity[place] ?? 0) - (model.reserved[place] ?? 0)
  return poolUnits === 0 ? own : Math.max(0, Math.min(own, Math.floor((poolLeft(model) - drawn) / poolUnits)))
}

function problem(model: Model, place: number, quantity: number, drawn: number, closed: number): Problem | null {
  const { sale, limit } = ITEMS[place] as Item
  if (sale < closed) return 'closed'
  if (quantity > limit) return 'limit'
  const there = left(model, place, drawn)
  if (quantity <= there) return null
  return there === 0 ? 'sold_out' : 'not_enough'
}

/** Each line with what is wrong with it, and what those that are right draw on the pool. */
function judge(model: Model, units: readonly number[], closed: number) {
  let drawn = 0
  const problems = units.map((quantity, place) => {
    if (quantity === 0) return null
    const wrong = problem(model, place, quantity, drawn, closed)
    if (!wrong) drawn += quantity * (ITEMS[place] as Item).poolUnits
    return wrong
  })
  return { problems, drawn }
}

const costOf = (units: readonly number[], problems: readonly (Problem | null)[]) =>
  ITEMS.reduce((sum, { pricePence }, place) => sum + (problems[place] ? 0 : (units[place] ?? 0) * pricePence), 0)

const voucherProblem = (spent: number) =>
  spent === 0 ? 'not_for_this' : spent < VOUCHER.minimumSpendPence ? 'minimum_spend' : null

/** What a basket says of itself. @param closed how many of the two bake sales have closed */
export function shown(model: Model, who: Who, closed: number) {
  const { units, hasVoucher } = model[who]
  const { problems, drawn } = judge(model, units, closed)
  const spent = costOf(units, problems)
  const wrong = hasVoucher ? voucherProblem(spent) : null
  const discountPence = hasVoucher && !wrong ? Math.round((spent * VOUCHER.percent) / 100) : 0
  return {
    voucherProblem: wrong,
    discountPence,
    totalPence: spent - discountPence,
    lines: ITEMS.flatMap(({ poolUnits, twin }, place) => {
      const quantity = units[place] ?? 0
      if (quantity === 0) return []
      const why = problems[place] ?? null
      const isNextOpen = ITEMS[twin].sale >= closed && left(model, twin, 0) > 0
      return [
        {
          place,
          quantity,
          problem: why,
          left: left(model, place, why ? drawn : drawn - quantity * poolUnits),
          next: why && why !== 'limit' && isNextOpen ? twin : null,
          canWait: why === 'sold_out' && left(model, place, 0) === 0,
        },
      ]
    }),
  }
}

const CODES = { closed: 'AFTER_CUTOFF', limit: 'LIMIT_EXCEEDED', sold_out: 'SOLD_OUT', not_enough: 'SOLD_OUT' } as const

export function set(model: Model, who: Who, place: number, quantity: number, closed: number): string {
  const { units } = model[who]
  if (quantity > (units[place] ?? 0)) {
    const { drawn } = judge(model, units.with(place, 0), closed)
    const why = problem(model, place, quantity, drawn, closed)
    if (why) return CODES[why]
  }
  units[place] = quantity
  return 'ok'
}

export function clear(model: Model, who: Who) {
  model[who] = nothing()
}

export function apply(model: Model, who: Who, closed: number): string {
  const { units } = model[who]
  if (voucherProblem(costOf(units, judge(model, units, closed).problems))) return 'VOUCHER_NOT_VALID'
  model[who].hasVoucher = true
  return 'ok'
}

/** Orders all that a basket has of some bake sales. Refused, it changes nothing at all. */
export function checkout(model: Model, who: Who, sales: readonly number[], closed: number): string {
  const { units, hasVoucher } = model[who]
  const ordered = units.map((quantity, place) => (sales.includes((ITEMS[place] as Item).sale) ? quantity : 0))
  const { problems } = judge(model, ordered, closed)
  for (const sale of sales) {
    const wrong = problems.filter((_, place) => (ITEMS[place] as Item).sale === sale)
    for (const kind of ['closed', 'limit', 'sold_out', 'not_enough'] as const)
      if (wrong.includes(kind)) return CODES[kind]
  }
  if (hasVoucher && voucherProblem(costOf(ordered, problems))) return 'VOUCHER_NOT_VALID'
  model.reserved = model.reserved.map((reserved, place) => reserved + (ordered[place] ?? 0))
  model[who].units = units.map((quantity, place) => quantity - (ordered[place] ?? 0))
  if (model[who].units.every((quantity) => quantity === 0)) model[who] = nothing()
  return 'ok'
}

/** Staff bake more of something, or less, but never less than is ordered. */
export function bake(model: Model, place: number, capacity: number) {
  model.capacity[place] = Math.max(capacity, model.reserved[place] ?? 0)
  return model.capacity[place] ?? 0
}

/** The visitor signs in. */
export function merge(model: Model) {
  const { visitors, customers } = model
  model.customers = {
    units: customers.units.map((quantity, place) => Math.max(quantity, visitors.units[place] ?? 0)),
    hasVoucher: visitors.hasVoucher || customers.hasVoucher,
  }
  model.visitors = nothing()
}
