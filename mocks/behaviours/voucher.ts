import type { World } from '../world.ts'

const voucherIn = ({ office }: World, code: string | null) => office.vouchers.find((voucher) => voucher.code === code)

/** Why a voucher does not count for what is in the basket; null when it does. */
export function refusalOf(world: World, code: string, subtotalPence: number) {
  const voucher = voucherIn(world, code)
  if (!voucher) return 'unknown' as const
  const now = world.now.toISOString()
  if (voucher.isDisabled) return 'disabled' as const
  if (now < voucher.startsAt) return 'not_started' as const
  if (now >= voucher.endsAt) return 'ended' as const
  if (voucher.usageLimit !== null && voucher.used >= voucher.usageLimit) return 'used_up' as const
  if (subtotalPence < voucher.minimumSpendPence) return 'minimum_spend' as const
  return null
}

/** What a voucher takes off, in pence: never more than there is. */
export function discountOf(world: World, code: string | null, subtotalPence: number) {
  const voucher = voucherIn(world, code)
  if (!voucher) return 0
  const { kind, value, maximumDiscountPence } = voucher
  const off = kind === 'fixed' ? value : Math.floor((subtotalPence * value) / 100)
  return Math.min(off, maximumDiscountPence ?? off, subtotalPence)
}
