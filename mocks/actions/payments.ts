import type { checkGiftCard as operation } from '#contracts/api/payments.ts'
import { client, standIn } from '../stand-in.ts'

export const checkGiftCard = standIn<typeof operation>(client.payments.checkGiftCard)
