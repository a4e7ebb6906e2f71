'use server'

import {
  confirmCannotBake as confirmProcedure,
  previewCannotBake as previewProcedure,
} from '#modules/cannot-bake/procedures.ts'
import { getAnyOrder as getProcedure } from '#modules/staff-orders/list.ts'
import { recordPayment as paymentProcedure } from '#modules/staff-orders/payment.ts'
import {
  cancelAnyOrder as cancelProcedure,
  editAnyOrder as editProcedure,
  setOrderStatus as statusProcedure,
} from '#modules/staff-orders/procedures.ts'
import { refundOrder as refundProcedure } from '#modules/staff-orders/refund.ts'
import { refundOrderLines as refundLinesProcedure } from '#modules/staff-orders/refund-lines.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Reads an order as it is now, while somebody works on it. @returns `[error, null]` with a typed error of the contract, or `[null, answer]`; so do the others */
export async function getAnyOrder(input: Input<typeof getProcedure>) {
  return getProcedure.actionable({ context: await actionContext() })(input)
}

export async function setOrderStatus(input: Input<typeof statusProcedure>) {
  const context = await actionContext()
  const result = await statusProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function editAnyOrder(input: Input<typeof editProcedure>) {
  const context = await actionContext()
  const result = await editProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function cancelAnyOrder(input: Input<typeof cancelProcedure>) {
  const context = await actionContext()
  const result = await cancelProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function recordPayment(input: Input<typeof paymentProcedure>) {
  const context = await actionContext()
  const result = await paymentProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function refundOrder(input: Input<typeof refundProcedure>) {
  const context = await actionContext()
  const result = await refundProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function refundOrderLines(input: Input<typeof refundLinesProcedure>) {
  const context = await actionContext()
  const result = await refundLinesProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Reads whom something that cannot be baked affects, again when an order has come in. */
export async function previewCannotBake(input: Input<typeof previewProcedure>) {
  return previewProcedure.actionable({ context: await actionContext() })(input)
}

export async function confirmCannotBake(input: Input<typeof confirmProcedure>) {
  const context = await actionContext()
  const result = await confirmProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
