'use server'

import type { CancelOrderInput, ChangeSlotInput, EditOrderInput, ResolveMoveInput } from '#contracts/api/orders.ts'
import {
  cancelOrder as cancelProcedure,
  changeSlot as slotProcedure,
  editOrder as editProcedure,
} from '#modules/orders/procedures.ts'
import { resolveMove as moveProcedure } from '#modules/orders/resolve-move.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

/** Changes what an order holds. @returns `[error, null]` with a typed error of the contract, or `[null, order]` */
export async function editOrder(input: EditOrderInput) {
  const context = await actionContext()
  const result = await editProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Chooses another slot. @returns as `editOrder` */
export async function changeSlot(input: ChangeSlotInput) {
  const context = await actionContext()
  const result = await slotProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Cancels an order. @returns as `editOrder` */
export async function cancelOrder(input: CancelOrderInput) {
  const context = await actionContext()
  const result = await cancelProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Says whether a customer comes along to another date. @returns as `editOrder` */
export async function resolveMove(input: ResolveMoveInput) {
  const context = await actionContext()
  const result = await moveProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
