import type * as vouchers from '#contracts/api/staff/vouchers.ts'
import { client, standIn } from '../stand-in.ts'

export const create = standIn<typeof vouchers.createVoucher>(client.staff.vouchers.create)
export const disable = standIn<typeof vouchers.disableVoucher>(client.staff.vouchers.disable)
