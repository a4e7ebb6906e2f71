import type { placeOrders as placeOperation, quote as quoteOperation } from '#contracts/api/checkout.ts'
import { client, standIn } from '../stand-in.ts'

export const placeOrders = standIn<typeof placeOperation>(client.checkout.placeOrders)
export const quote = standIn<typeof quoteOperation>(client.checkout.quote)
