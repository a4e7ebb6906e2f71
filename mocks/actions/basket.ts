import { redirect } from 'next/navigation'
import type {
  applyVoucher as applyOperation,
  clearBasket as clearOperation,
  removeVoucher as removeOperation,
  setLine as setOperation,
} from '#contracts/api/basket.ts'
import { submitBasketForm, submitMenuForm } from '#lib/basket-form.ts'
import { client, standIn } from '../stand-in.ts'

const clear = standIn<typeof clearOperation>(client.basket.clear)
const remove = standIn<typeof removeOperation>(client.basket.removeVoucher)

export const setLine = standIn<typeof setOperation>(client.basket.setLine)
export const applyVoucher = standIn<typeof applyOperation>(client.basket.applyVoucher)
export const clearBasket = () => clear({})
export const removeVoucher = () => remove({})

export async function putIntoBasket(form: FormData): Promise<void> {
  redirect(await submitMenuForm(form, { setLine }))
}

export async function updateBasketForm(form: FormData): Promise<void> {
  redirect(await submitBasketForm(form, { setLine, applyVoucher, clear, removeVoucher: remove }))
}
