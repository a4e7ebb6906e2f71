import type {
  checkGiftCard as checkOperation,
  getPayment as getOperation,
  payOnCollection as tableOperation,
  startPayment as startOperation,
} from '#contracts/api/payments.ts'
import { client, standIn } from '../stand-in.ts'

export const checkGiftCard = standIn<typeof checkOperation>(client.payments.checkGiftCard)
export const startPayment = standIn<typeof startOperation>(client.payments.start)
export const getPayment = standIn<typeof getOperation>(client.payments.get)
export const payOnCollection = standIn<typeof tableOperation>(client.payments.payOnCollection)
