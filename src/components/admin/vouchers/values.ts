import { instantOfLocal } from '../form/local.ts'
import { penceOf, wholeOf } from '../form/typed.ts'

/** What an admin fills in for a voucher, by the names of its contract. Inputs hold strings; what is empty has no limit. */
export type VoucherValues = {
  code: string
  kind: 'percent' | 'fixed'
  value: string
  startsAt: string
  endsAt: string
  minimumSpendPence: string
  maximumDiscountPence: string
  usageLimit: string
  perCustomerLimit: string
  categoryIds: string[]
  productIds: string[]
  isFirstOrderOnly: boolean
}

export const NEW_VOUCHER: VoucherValues = {
  code: '',
  kind: 'percent',
  value: '',
  ...{ startsAt: '', endsAt: '', minimumSpendPence: '', maximumDiscountPence: '', usageLimit: '' },
  perCustomerLimit: '1',
  ...{ categoryIds: [], productIds: [], isFirstOrderOnly: false },
}

const orNull = (typed: string, of: (typed: string) => number) => (typed.trim() === '' ? null : of(typed))

/** What was filled in, as the contract takes it. */
export const voucherOf = ({
  code,
  kind,
  value,
  categoryIds,
  productIds,
  isFirstOrderOnly,
  ...typed
}: VoucherValues) => ({
  ...{ code, kind, categoryIds, productIds, isFirstOrderOnly },
  value: kind === 'percent' ? wholeOf(value) : penceOf(value),
  startsAt: instantOfLocal(typed.startsAt),
  endsAt: instantOfLocal(typed.endsAt),
  minimumSpendPence: orNull(typed.minimumSpendPence, penceOf) ?? 0,
  maximumDiscountPence: orNull(typed.maximumDiscountPence, penceOf),
  usageLimit: orNull(typed.usageLimit, wholeOf),
  perCustomerLimit: orNull(typed.perCustomerLimit, wholeOf),
})
