import type { Order } from '#contracts/model/order.ts'
import { PATHS } from '#lib/constants/frontend.ts'
import { findOrders } from '#modules/orders/repository.ts'
import { noRemindersToken } from '#modules/reminders/link.ts'
import { findRefusing } from '#modules/reminders/repository.ts'
import type { Context } from '#platform/context.ts'
import type { Told } from './letter.ts'
import { letterAbout } from './order-letters.tsx'

const isToCome = ({ status, slot }: Order, now: Date) =>
  (status === 'confirmed' || status === 'ready') && now < new Date(slot.endsAt)

/** What customers are told on the day before they collect, by their orders. Until the last moment, somebody may say that they want none. Two round trips. */
export async function reminderLetters(context: Context, orderIds: string[]): Promise<Map<string, Told>> {
  const { config, database, clock } = context
  const now = clock.now()
  const [orders, refusing] = await Promise.all([findOrders(database, orderIds, now), findRefusing(database, orderIds)])
  const told = orders.map(async (order): Promise<[string, Told]> => {
    if (refusing.has(order.id) || !isToCome(order, now)) return [order.id, 'unwanted']
    const token = await noRemindersToken(config.LINK_SECRET, order.id)
    const endUrl = `${config.APP_ORIGIN}${PATHS.unsubscribe}/${token}?of=reminders`
    return [order.id, await letterAbout(context, order, 'reminder', { endUrl })]
  })
  return new Map(await Promise.all(told))
}
