'use server'

import { createVoucher, disableVoucher } from '#modules/vouchers/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Makes a voucher. @returns `[error, null]` with a typed error of the contract, or `[null, voucher]`; so does the other */
export async function create(input: Input<typeof createVoucher>) {
  const context = await actionContext()
  const result = await createVoucher.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Takes a voucher out of use. */
export async function disable(input: Input<typeof disableVoucher>) {
  const context = await actionContext()
  const result = await disableVoucher.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
