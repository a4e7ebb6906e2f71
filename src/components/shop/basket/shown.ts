import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Basket, BasketLine, LineProblem } from '#contracts/model/basket.ts'

/** What somebody wants of a menu item, before the bakery has answered: how many, and all that is needed to show it. */
export type Wish = { quantity: number; line: BasketLine; bakeSale: BakeSaleSummary }
export type Wishes = Record<string, Wish>

type Group = Basket['bakeSales'][number]

/** What stands there before the bakery has said anything. */
export const NOTHING: Basket = {
  id: '00000000-0000-4000-8000-000000000000',
  bakeSales: [],
  voucherCode: null,
  voucherProblem: null,
  discountPence: 0,
  totalPence: 0,
  changedAt: '1970-01-01T00:00:00.000Z',
}

/** Whether a problem is over with another number. */
const stillStands = (problem: LineProblem | null, quantity: number) => {
  if (problem?.kind === 'not_enough' && quantity <= problem.left) return null
  return problem?.kind === 'limit' && quantity <= problem.limit ? null : problem
}

const lineAs = (line: BasketLine, quantity: number): BasketLine => ({
  ...line,
  quantity,
  linePence: line.unitPricePence * quantity,
  problem: stillStands(line.problem, quantity),
})

const summed = (group: Group): Group => ({
  ...group,
  subtotalPence: group.lines.reduce((sum, { problem, linePence }) => sum + (problem ? 0 : linePence), 0),
})

const sumOf = (groups: Group[]) => groups.reduce((sum, { subtotalPence }) => sum + subtotalPence, 0)

const soonestFirst = (one: Group, other: Group) =>
  one.bakeSale.collectionStartsAt.localeCompare(other.bakeSale.collectionStartsAt)

/** The basket as it will be when all that is wished for is granted. What a voucher takes off is counted by the bakery alone. */
export function withWishes(basket: Basket, wishes: Wishes): Basket {
  const wished = Object.values(wishes)
  if (wished.length === 0) return basket
  const known = new Set(basket.bakeSales.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId)))
  const added = wished.filter(({ line }) => !known.has(line.menuItemId))
  const sales = new Map([...basket.bakeSales, ...added].map(({ bakeSale }) => [bakeSale.id, bakeSale]))
  const groups = [...sales.values()].map((bakeSale) => {
    const before = basket.bakeSales.find((group) => group.bakeSale.id === bakeSale.id)?.lines ?? []
    const lines = [...before, ...added.filter((wish) => wish.bakeSale.id === bakeSale.id).map(({ line }) => line)]
      .map((line) => lineAs(line, wishes[line.menuItemId]?.quantity ?? line.quantity))
      .filter(({ quantity }) => quantity > 0)
    return summed({ bakeSale, lines, subtotalPence: 0 })
  })
  const bakeSales = groups.filter(({ lines }) => lines.length > 0).sort(soonestFirst)
  const more = sumOf(bakeSales) - sumOf(basket.bakeSales)
  return { ...basket, bakeSales, totalPence: Math.max(0, basket.totalPence + more) }
}

/** How many of each menu item there are. */
export const quantitiesIn = ({ bakeSales }: Basket): Record<string, number> =>
  Object.fromEntries(bakeSales.flatMap(({ lines }) => lines.map(({ menuItemId, quantity }) => [menuItemId, quantity])))
