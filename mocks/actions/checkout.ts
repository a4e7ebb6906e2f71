import type { placeOrder as operation } from '#contracts/api/checkout.ts'
import { client, standIn } from '../stand-in.ts'

export const placeOrder = standIn<typeof operation>(client.checkout.placeOrder)
