import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'
import { ALL } from '../orders/query.ts'

/** Whose books are added up, as the address says it: those of an order, of a bake sale, of a day, or of what they have in common. */
export type StatementQuery = { orderId: string | null; bakeSaleId: string | null; day: string | null }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idIn = (value: unknown) => (typeof value === 'string' && UUID.test(value) ? value : null)

function dayIn(value: unknown) {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return null
  const at = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value ? null : value
}

/**
 * What an address asks for; what it cannot ask for is left out.
 * @param nextSaleId the bake sale that is meant where nothing is named
 */
export function readStatementQuery(
  { order, bakeSale, day }: Partial<Record<string, string | string[]>>,
  nextSaleId: string | null,
): StatementQuery {
  const query = { orderId: idIn(order), bakeSaleId: idIn(bakeSale), day: dayIn(day) }
  const isNamed = query.orderId ?? query.bakeSaleId ?? query.day
  return isNamed === null && bakeSale !== ALL ? { ...query, bakeSaleId: nextSaleId } : query
}

/** The address of a statement. */
export const statementHref = ({ orderId, bakeSaleId, day }: Partial<StatementQuery>) =>
  addressOf(PATHS.statement, { order: orderId ?? undefined, bakeSale: bakeSaleId ?? undefined, day: day ?? undefined })
