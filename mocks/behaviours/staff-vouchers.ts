import { idOf } from '../bakery/ids.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listVouchers = operations.staff.vouchers.list.handler(({ context: { world }, input }) => {
  const vouchers = world.office.vouchers
    .filter(({ isDisabled }) => (input.isDisabled ?? isDisabled) === isDisabled)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  return pageOf(vouchers, input, ({ id }) => id)
})

export const createVoucher = operations.staff.vouchers.create.handler(({ context: { world }, input, errors }) => {
  const { code } = input
  if (world.office.vouchers.some((one) => one.code === code)) throw errors.CODE_TAKEN({ data: { code } })
  const voucher = { ...input, id: idOf('voucher', code), used: 0, isDisabled: false }
  world.office.vouchers.push(voucher)
  return voucher
})

export const disableVoucher = operations.staff.vouchers.disable.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const voucher = world.office.vouchers.find((one) => one.id === id)
    if (!voucher) throw errors.VOUCHER_NOT_FOUND({ data: { id } })
    voucher.isDisabled = true
    return voucher
  },
)
