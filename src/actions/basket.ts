'use server'

import { redirect } from 'next/navigation'
import type { BasketUpdate } from '#contracts/model/basket.ts'
import { submitBasketForm, submitMenuForm, type BasketActs } from '#lib/basket-form.ts'
import {
  applyVoucher as applyProcedure,
  clearBasket as clearProcedure,
  removeVoucher as removeProcedure,
  setLine as setProcedure,
} from '#modules/basket/procedures.ts'
import { actionContext, keepBasket, keepBookmark } from '#platform/next-context.ts'

/*
 * A cookie that is set by an action makes Next render the page again. The answers of these hold the whole basket, so that only the one that opens a
 * new basket sets any: whoever has scripts keeps the count that cached pages show themselves (`keepBasketCount`).
 */

/** Sets how many of a menu item are wanted; none takes it out. @returns `[error, null]` with a typed error of the contract, or `[null, basket]` */
export async function setLine(input: BasketUpdate) {
  const context = await actionContext()
  const result = await setProcedure.actionable({ context })(input)
  if (context.basket.isNew) await keepBasket(context)
  return result
}

/** Takes everything out. @returns as `setLine` */
export async function clearBasket() {
  const context = await actionContext()
  return clearProcedure.actionable({ context })({})
}

/** Puts a voucher on the basket. @returns as `setLine` */
export async function applyVoucher(input: { code: string }) {
  const context = await actionContext()
  const result = await applyProcedure.actionable({ context })(input)
  if (context.basket.isNew) await keepBasket(context)
  return result
}

/** Takes the voucher off. @returns as `setLine` */
export async function removeVoucher() {
  const context = await actionContext()
  return removeProcedure.actionable({ context })({})
}

/** What the forms do, without scripts. */
const actsWith = (context: Awaited<ReturnType<typeof actionContext>>): BasketActs => ({
  setLine: setProcedure.actionable({ context }),
  clear: clearProcedure.actionable({ context }),
  applyVoucher: applyProcedure.actionable({ context }),
  removeVoucher: removeProcedure.actionable({ context }),
})

/** The form of a menu item, without scripts (`submitMenuForm` names its fields): goes to the basket, which says when it was refused. */
export async function putIntoBasket(form: FormData): Promise<void> {
  const context = await actionContext()
  const address = await submitMenuForm(form, actsWith(context))
  await keepBasket(context)
  await keepBookmark(context)
  redirect(address)
}

/** The forms of the basket page, without scripts (`submitBasketForm` names their fields). */
export async function updateBasketForm(form: FormData): Promise<void> {
  const context = await actionContext()
  const address = await submitBasketForm(form, actsWith(context))
  await keepBasket(context)
  await keepBookmark(context)
  redirect(address)
}
