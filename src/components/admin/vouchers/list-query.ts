import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'

export const WHICH = ['in_use', 'disabled'] as const

/** What a list of vouchers shows; all of them where nothing is said. */
export type VoucherQuery = { which?: (typeof WHICH)[number] | undefined; cursor?: string | undefined }

export const vouchersHref = ({ which, cursor }: VoucherQuery) => addressOf(PATHS.vouchers, { which, cursor })
