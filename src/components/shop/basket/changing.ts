import { clearBasket } from '#actions/basket.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { adopt } from './answers.ts'
import type { LineEvents } from './line-events.ts'
import { send } from './sending.ts'
import { readState } from './store.ts'
import { want } from './want.ts'

function findLine({ bakeSales }: Basket, menuItemId: string) {
  for (const { bakeSale, lines } of bakeSales) {
    const line = lines.find((one) => one.menuItemId === menuItemId)
    if (line) return { bakeSale, line }
  }
  return null
}

/** What can be done to the lines of the basket that is shown. */
export const changing: LineEvents = {
  onQuantity(menuItemId, quantity) {
    const found = findLine(readState().shown, menuItemId)
    if (found) want({ ...found, quantity })
  },

  onMove(menuItemId) {
    const found = findLine(readState().shown, menuItemId)
    if (found?.line.next) void moveTo(found, found.line.next)
  },
}

/** Takes everything out. Where that cannot be asked for in one go, each line is taken out as soon as it can be. */
export async function empty() {
  await send()
  const answer = await clearBasket().catch(() => null)
  if (answer && !answer[0]) {
    adopt(answer[1])
    return
  }
  for (const { bakeSale, lines } of readState().shown.bakeSales)
    for (const line of lines) want({ bakeSale, line, quantity: 0 })
}

type Found = NonNullable<ReturnType<typeof findLine>>

/** Asks for it on the other date first: only what can be had there is taken out here. */
async function moveTo(from: Found, { menuItemId, bakeSale }: NonNullable<Found['line']['next']>) {
  const { quantity, perCustomerLimit } = from.line
  const there = findLine(readState().shown, menuItemId)?.line.quantity ?? 0
  want({
    quantity: Math.min(there + quantity, Math.max(perCustomerLimit, there)),
    bakeSale,
    line: { ...from.line, menuItemId, left: perCustomerLimit, problem: null, next: null, canWait: false },
  })
  await send()
  if (!readState().refusals[menuItemId]) want({ ...from, quantity: 0 })
}
