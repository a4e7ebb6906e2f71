import { voucherRefusal, type VoucherTerms, type Wanted } from '#lib/pricing/price.ts'
import type { World } from '../world.ts'

/** A voucher of the world by its code, with the names of the shelves that it counts for. */
function voucherIn({ office }: World, code: string) {
  const voucher = office.vouchers.find((one) => one.code === code)
  if (!voucher) return null
  const categories = office.categories.filter(({ id }) => voucher.categoryIds.includes(id)).map(({ name }) => name)
  return { ...voucher, categories }
}

/** What a voucher takes off; null where there is none. */
export const termsOf = (world: World, code: string | null | undefined): VoucherTerms | null =>
  code === null || code === undefined ? null : voucherIn(world, code)

/** Why a voucher does not count for these lines; null when it does. @param email of the customer, where it is known */
export function refusalOf(world: World, code: string, lines: Wanted[], email?: string) {
  const voucher = voucherIn(world, code)
  if (!voucher) return 'unknown' as const
  const now = world.now.toISOString()
  const used = [...world.orders.values()].filter(
    ({ customer, status }) => customer.email === email && status !== 'cancelled' && status !== 'expired',
  )
  if (voucher.isDisabled) return 'disabled' as const
  if (now < voucher.startsAt) return 'not_started' as const
  if (now >= voucher.endsAt) return 'ended' as const
  if (voucher.usageLimit !== null && voucher.used >= voucher.usageLimit) return 'used_up' as const
  const times = used.filter(({ voucherCode }) => voucherCode === code).length
  if (voucher.perCustomerLimit !== null && times >= voucher.perCustomerLimit) return 'used_up' as const
  if (voucher.isFirstOrderOnly && used.length > 0) return 'first_order_only' as const
  return voucherRefusal([{ lines }], voucher)
}
