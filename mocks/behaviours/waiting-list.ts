import { idOf } from '../bakery/ids.ts'
import { tokenOf } from '../world.ts'
import { findItem } from './basket.ts'
import { operations } from './operations.ts'

export const joinWaitingList = operations.waitingList.join.handler(({ context: { world }, input, errors }) => {
  const { menuItemId, email, quantity } = input
  const found = findItem(world, menuItemId)
  if (!found) throw errors.MENU_ITEM_NOT_FOUND({ data: { id: menuItemId } })
  const { item } = found
  if (item.left >= quantity) throw errors.NOT_SOLD_OUT({ data: { left: item.left } })
  const queue = () => world.waiting.filter((one) => one.menuItemId === menuItemId)
  if (!queue().some((one) => one.email === email))
    world.waiting.push({ menuItemId, email, token: tokenOf(idOf('waiting', menuItemId, email)) })
  return { position: queue().findIndex((one) => one.email === email) + 1 }
})
