import { redirect } from 'next/navigation'
import type { buyGiftCard as buyOperation, getGiftCardPurchase as getOperation } from '#contracts/api/gift-cards.ts'
import { submitBuyForm } from '#lib/gift-card-form.ts'
import { client, standIn } from '../stand-in.ts'

export const buyGiftCard = standIn<typeof buyOperation>(client.giftCards.buy)
export const getGiftCardPurchase = standIn<typeof getOperation>(client.giftCards.getPurchase)

export async function buyGiftCardByForm(form: FormData): Promise<void> {
  redirect(await submitBuyForm(form, buyGiftCard))
}
