import type * as bakeSales from '#contracts/api/staff/bake-sales.ts'
import { client, standIn } from '../stand-in.ts'

const { bakeSales: at } = client.staff

export const create = standIn<typeof bakeSales.createBakeSale>(at.create)
export const update = standIn<typeof bakeSales.updateBakeSale>(at.update)
export const publish = standIn<typeof bakeSales.publishBakeSale>(at.publish)
export const clone = standIn<typeof bakeSales.cloneBakeSale>(at.clone)
export const move = standIn<typeof bakeSales.moveBakeSale>(at.move)
export const cancel = standIn<typeof bakeSales.cancelBakeSale>(at.cancel)
export const complete = standIn<typeof bakeSales.completeBakeSale>(at.complete)
