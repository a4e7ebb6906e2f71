import type * as orders from '#contracts/api/staff/orders.ts'
import { client, standIn } from '../stand-in.ts'

const desk = client.staff.orders

export const getAnyOrder = standIn<typeof orders.getAnyOrder>(desk.get)
export const setOrderStatus = standIn<typeof orders.setOrderStatus>(desk.setStatus)
export const editAnyOrder = standIn<typeof orders.editAnyOrder>(desk.edit)
export const cancelAnyOrder = standIn<typeof orders.cancelAnyOrder>(desk.cancel)
export const recordPayment = standIn<typeof orders.recordPayment>(desk.recordPayment)
export const refundOrder = standIn<typeof orders.refundOrder>(desk.refund)
export const refundOrderLines = standIn<typeof orders.refundOrderLines>(desk.refundLines)
export const previewCannotBake = standIn<typeof orders.previewCannotBake>(desk.previewCannotBake)
export const confirmCannotBake = standIn<typeof orders.confirmCannotBake>(desk.confirmCannotBake)
