import { useState } from 'react'
import type { Order, OrderLine } from '#contracts/model/order.ts'
import type { LineRefundCreate, Refund } from '#contracts/model/payment.ts'
import { leftOfLine, worthOf } from '#lib/pricing/part-of-line.ts'
import { mayRestock } from './books.ts'

type Chosen = { quantity: number; isRestocked: boolean }

/** Which things of an order go back, how many of each, and whether each can still be sold to somebody else. */
export function useChosenLines(order: Order, refunds: readonly Refund[]) {
  const isInTime = mayRestock(order)
  const [chosen, setChosen] = useState<Record<string, Chosen>>({})
  const given = refunds.flatMap(({ lines = [] }) => lines)
  const things = order.lines.map((line) => {
    const left = leftOfLine(line, given)
    const { quantity, isRestocked } = chosen[line.menuItemId] ?? { quantity: 0, isRestocked: true }
    // Somebody else may have given some of it back meanwhile.
    return { line, left, quantity: Math.min(quantity, left.quantity), isRestocked: isInTime && isRestocked }
  })
  const taken = things.filter(({ quantity }) => quantity > 0)
  return {
    things,
    isInTime,
    /** What the chosen ones have cost in all. The bakery counts it again. */
    pence: taken.reduce((sum, { left, quantity }) => sum + worthOf(left, quantity), 0),
    /** Whether nothing of the order would be left. */
    isAll:
      taken.length === order.lines.length &&
      taken.every(({ line, quantity, isRestocked }) => isRestocked && quantity === line.quantity),
    toSend: taken.map(({ line: { menuItemId }, quantity, isRestocked }): LineRefundCreate['lines'][number] => ({
      ...{ menuItemId, quantity, isRestocked },
    })),
    choose: ({ menuItemId }: OrderLine, change: Partial<Chosen>) => {
      const now = chosen[menuItemId] ?? { quantity: 0, isRestocked: true }
      setChosen({ ...chosen, [menuItemId]: { ...now, ...change } })
    },
  }
}
