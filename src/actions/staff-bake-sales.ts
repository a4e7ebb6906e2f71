'use server'

import { createBakeSale, updateBakeSale } from '#modules/staff-bake-sales/editing.ts'
import {
  cancelBakeSale,
  cloneBakeSale,
  completeBakeSale,
  moveBakeSale,
  publishBakeSale,
} from '#modules/staff-bake-sales/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

type Input<P extends { actionable: (...rest: never[]) => (...inputs: never[]) => unknown }> = Parameters<
  ReturnType<P['actionable']>
>[0]

/** Makes a draft. @returns `[error, null]` with a typed error of the contract, or `[null, bakeSale]`; so do the others */
export async function create(input: Input<typeof createBakeSale>) {
  const context = await actionContext()
  const result = await createBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function update(input: Input<typeof updateBakeSale>) {
  const context = await actionContext()
  const result = await updateBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function publish(input: Input<typeof publishBakeSale>) {
  const context = await actionContext()
  const result = await publishBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Copies one to another date. */
export async function clone(input: Input<typeof cloneBakeSale>) {
  const context = await actionContext()
  const result = await cloneBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

export async function move(input: Input<typeof moveBakeSale>) {
  const context = await actionContext()
  const result = await moveBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Calls one off. */
export async function cancel(input: Input<typeof cancelBakeSale>) {
  const context = await actionContext()
  const result = await cancelBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Closes its books. */
export async function complete(input: Input<typeof completeBakeSale>) {
  const context = await actionContext()
  const result = await completeBakeSale.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
