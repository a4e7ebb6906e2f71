import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'

export const WHICH = ['all', 'over'] as const

/** What a list of disputes shows; those that are open where nothing is said. */
export type DisputeQuery = { which?: (typeof WHICH)[number] | undefined; cursor?: string | undefined }

export const disputesHref = ({ which, cursor }: DisputeQuery) => addressOf(PATHS.disputes, { which, cursor })
