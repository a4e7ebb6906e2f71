import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'

export const STATUSES = ['draft', 'published', 'completed', 'cancelled'] as const
export type Status = (typeof STATUSES)[number]
type Sort = 'soonest' | 'latest'

/** What a list of bake sales shows; the latest first where nothing is said. */
export type ListQuery = { status?: Status | undefined; sort: Sort; cursor?: string | undefined }

/** The address of a list. */
export const listHref = ({ status, sort, cursor }: ListQuery) =>
  addressOf(PATHS.bakeSales, { status, sort: sort === 'latest' ? undefined : sort, cursor })
