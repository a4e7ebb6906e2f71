import type { OrderStatus } from '#contracts/model/order.ts'
import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'
import { STATUS_WORDS } from './words.ts'

const SORTS = ['slot', 'name', 'newest'] as const
export type Sort = (typeof SORTS)[number]

/** What a list of orders shows, as its address says it. No bake sale is all of them. */
export type OrdersQuery = {
  bakeSaleId: string | null
  status: OrderStatus | null
  search: string
  sort: Sort
  cursor: string | null
}

/** What the address of all bake sales says: without it, the next one is meant. */
export const ALL = 'all'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const text = (value: unknown, most: number) => (typeof value === 'string' ? value.trim().slice(0, most) : '')
const usualSort = (bakeSaleId: string | null): Sort => (bakeSaleId === null ? 'newest' : 'slot')

const isStatus = (value: unknown): value is OrderStatus => typeof value === 'string' && value in STATUS_WORDS

/**
 * What an address asks for; what it cannot ask for is left out.
 * @param nextSaleId the bake sale that is meant where none is named
 */
export function readOrdersQuery(
  query: Partial<Record<string, string | string[]>>,
  nextSaleId: string | null,
): OrdersQuery {
  const { bakeSale, status, sort } = query
  const named = typeof bakeSale === 'string' && UUID.test(bakeSale) ? bakeSale : nextSaleId
  const bakeSaleId = bakeSale === ALL ? null : named
  return {
    bakeSaleId,
    status: isStatus(status) ? status : null,
    search: text(query.search, 100),
    sort: SORTS.find((one) => one === sort) ?? usualSort(bakeSaleId),
    cursor: text(query.cursor, 200) || null,
  }
}

/** The address of a list; what is usual is left out. */
export const ordersHref = ({ bakeSaleId, status, search, sort, cursor }: OrdersQuery) =>
  addressOf(PATHS.orders, {
    bakeSale: bakeSaleId ?? ALL,
    status: status ?? undefined,
    search: search === '' ? undefined : search,
    sort: sort === usualSort(bakeSaleId) ? undefined : sort,
    cursor: cursor ?? undefined,
  })

/** The first page of another list; a list of another bake sale is sorted as it usually is. */
export const narrowed = (query: OrdersQuery, change: Partial<OrdersQuery>): OrdersQuery => {
  const next = { ...query, cursor: null, ...change }
  return change.bakeSaleId === undefined ? next : { ...next, sort: usualSort(next.bakeSaleId) }
}
