import type { FieldErrors, Resolver } from 'react-hook-form'
import { VoucherCreate } from '#contracts/model/voucher.ts'
import { voucherOf, type VoucherValues } from './values.ts'

/** Checks a voucher by its contract, and hands on what was typed. */
export const resolver: Resolver<VoucherValues> = (values) => {
  const checked = VoucherCreate.safeParse(voucherOf(values))
  if (checked.success) return { values, errors: {} }
  const errors = Object.fromEntries(checked.error.issues.map(({ path, code }) => [String(path[0]), { type: code }]))
  return { values: {}, errors: errors as FieldErrors<VoucherValues> }
}
