import type {
  cancelOrder as cancelOperation,
  changeSlot as slotOperation,
  editOrder as editOperation,
  resolveMove as moveOperation,
} from '#contracts/api/orders.ts'
import { client, standIn } from '../stand-in.ts'

export const editOrder = standIn<typeof editOperation>(client.orders.edit)
export const changeSlot = standIn<typeof slotOperation>(client.orders.changeSlot)
export const cancelOrder = standIn<typeof cancelOperation>(client.orders.cancel)
export const resolveMove = standIn<typeof moveOperation>(client.orders.resolveMove)
