import type { confirmCannotBake } from '#contracts/api/staff/orders.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import type { Edited } from '#modules/orders/change.ts'
import { restOf, withVat, type Sold } from '#modules/orders/rest.ts'

export type Choice = {
  orderId: string
  choice: 'refund' | 'substitute' | 'move'
  substituteMenuItemId?: string | undefined
}

/** What stands in the place of something that cannot be baked: its words, and what it is sold at. */
export type Substitute = Omit<OrderLine, 'quantity' | 'linePence' | 'discountPence' | 'vatPence'>

const MOST = 99
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The substitute in the place of a line, with its share of the voucher, among lines that may have some of it already. */
function put(substitute: Substitute, failed: OrderLine, rest: OrderLine[]): OrderLine[] | null {
  const { quantity } = failed
  const unitPence = Math.min(failed.unitPricePence, substitute.unitPricePence)
  const discountPence =
    failed.linePence === 0 ? 0 : Math.round((failed.discountPence * unitPence * quantity) / failed.linePence)
  const had = rest.find(({ menuItemId }) => menuItemId === substitute.menuItemId)
  if (!had) {
    const line = { ...substitute, quantity, unitPricePence: unitPence, linePence: unitPence * quantity, discountPence }
    return [...rest, withVat(line)]
  }
  if (had.quantity + quantity > MOST) return null
  // A line has one price: what more of it would cost too much is taken off.
  const tooMuch = Math.max(0, had.unitPricePence - unitPence) * quantity
  const more = withVat({
    ...had,
    quantity: had.quantity + quantity,
    linePence: (had.quantity + quantity) * had.unitPricePence,
    discountPence: had.discountPence + discountPence + tooMuch,
  })
  return rest.map((line) => (line === had ? more : line))
}

/**
 * What is left of an order without something that cannot be baked.
 * @returns null when nothing is left
 */
export function without(
  order: Sold,
  lines: OrderLine[],
  menuItemId: string,
  substitute: Substitute | null,
): Edited | null {
  const failed = lines.find((line) => line.menuItemId === menuItemId)
  if (!failed) throw new Error('An order does not have what cannot be baked.')
  const rest = lines.filter((line) => line !== failed)
  const left = (substitute && put(substitute, failed, rest)) ?? rest
  if (left.length === 0) return null
  return restOf(order, lines, left)
}

/** What a customer does not have to pay, or gets back, when it goes. */
export const refundOf = (order: Sold, lines: OrderLine[], menuItemId: string) =>
  order.totalPence - (without(order, lines, menuItemId, null)?.priced.totalPence ?? 0)

type Errors = ErrorDataOf<typeof confirmCannotBake>
type Refusal = { code: 'NOT_ON_MENU'; data: Errors['NOT_ON_MENU'] } | { code: 'SOLD_OUT'; data: Errors['SOLD_OUT'] }

/** A substitute as it is judged: what is left of it, and of the pool that it draws on. */
export type Shelved = { left: number; pool: { id: string; left: number; units: number } | null }

/**
 * Why the substitutes cannot stand in: they are not on this menu, or there are not enough of them.
 * @param failed what cannot be baked; what its pool gets back counts as left
 * @param affected units of it by order
 */
export function substitutesRefusal(
  choices: readonly Choice[],
  affected: ReadonlyMap<string, number>,
  shelf: ReadonlyMap<string, Shelved>,
  failed: { id: string; poolId: string | null; poolUnits: number },
): Refusal | null {
  const wanted = choices.flatMap(({ orderId, choice, substituteMenuItemId: menuItemId }, index) => {
    const quantity = affected.get(orderId)
    if (choice !== 'substitute' || menuItemId === undefined || quantity === undefined) return []
    return [{ menuItemId, quantity, field: `choices.${String(index)}.substituteMenuItemId` }]
  })
  const unknown = wanted.filter(({ menuItemId }) => menuItemId === failed.id || !shelf.has(menuItemId))
  if (unknown.length > 0)
    return { code: 'NOT_ON_MENU', data: { items: unknown.map(({ field, menuItemId }) => ({ field, menuItemId })) } }

  const givenBack = sum([...affected.values()]) * failed.poolUnits
  const taken = new Map<string, number>()
  const drawn = new Map<string, number>(failed.poolId === null ? [] : [[failed.poolId, -givenBack]])
  const short = wanted.flatMap(({ menuItemId, quantity, field }) => {
    const item = shelf.get(menuItemId)
    if (!item) return []
    const own = item.left - (taken.get(menuItemId) ?? 0)
    const { pool } = item
    const inPool = pool ? Math.floor((pool.left - (drawn.get(pool.id) ?? 0)) / pool.units) : own
    const left = Math.max(0, Math.min(own, inPool))
    taken.set(menuItemId, (taken.get(menuItemId) ?? 0) + quantity)
    if (pool) drawn.set(pool.id, (drawn.get(pool.id) ?? 0) + quantity * pool.units)
    return quantity > left ? [{ field, menuItemId, left }] : []
  })
  return short.length > 0 ? { code: 'SOLD_OUT', data: { items: short } } : null
}

const named = ({ productName, variantName }: Pick<OrderLine, 'productName' | 'variantName'>) =>
  `${productName}, ${variantName},`

/** What a customer is told. @param next where it is on a menu again, in words */
export function wordsOf(
  failed: Pick<OrderLine, 'productName' | 'variantName'>,
  choice: Choice['choice'],
  substitute: Pick<OrderLine, 'productName' | 'variantName'> | null,
  next: string | null,
) {
  const cannot = `We cannot bake ${named(failed)} this time`
  if (substitute) return `${cannot}. You get ${named(substitute)} in its place, at the lower of the two prices.`
  const gone = `${cannot}, and have taken it off your order.`
  return choice === 'move' && next !== null ? `${gone} It is on the menu again: ${next}.` : gone
}
