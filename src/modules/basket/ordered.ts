import type { PlaceOrdersInput } from '#contracts/api/checkout.ts'
import { countOf } from '#lib/basket-count.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { keyOf } from './key.ts'
import { deleteOrdered } from './repository.ts'
import { basketAt } from './rules.ts'

type Ordered = Pick<PlaceOrdersInput, 'orders' | 'voucherCode'>

/** Takes out of the basket of who asks what they have ordered, and the voucher they have used. The orders stand whatever becomes of it. One round trip. */
export async function takeOrdered(context: Context, { orders, voucherCode }: Ordered): Promise<void> {
  const key = await keyOf(context)
  if (key === null) return
  const menuItemIds = orders.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId))
  const now = context.clock.now()
  try {
    const found = await deleteOrdered(
      context.database,
      key,
      { menuItemIds, hasVoucher: voucherCode !== undefined },
      now,
    )
    context.basket.count = countOf(basketAt(found, now, VAT_REGISTERED))
    context.basket.isChanged = true
  } catch (error) {
    log.error('what was ordered stays in the basket', error)
  }
}
