import { staffOf } from '#modules/audit/repository.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { disable, findVoucher, findVouchers, insertVoucher } from './repository.ts'

export const listVouchers = operations.staff.vouchers.list.handler(
  async ({ context, input: { isDisabled, cursor, limit } }) =>
    pageOf(await findVouchers(context.database, isDisabled, cursor, limit + 1), limit),
)

export const createVoucher = operations.staff.vouchers.create.handler(async ({ context, input, errors }) => {
  const voucher = { ...input, id: crypto.randomUUID() }
  if (!(await insertVoucher(context.database, voucher, staffOf(context), context.clock.now())))
    throw errors.CODE_TAKEN({ data: { code: input.code } })
  return { ...voucher, used: 0, isDisabled: false }
})

export const disableVoucher = operations.staff.vouchers.disable.handler(async ({ context, input: { id }, errors }) => {
  const voucher = await findVoucher(context.database, id)
  if (!voucher) throw errors.VOUCHER_NOT_FOUND({ data: { id } })
  if (!voucher.isDisabled) await disable(context.database, voucher, staffOf(context), context.clock.now())
  return { ...voucher, isDisabled: true }
})
