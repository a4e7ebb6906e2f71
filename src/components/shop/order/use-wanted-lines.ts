'use client'

import { useState } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { OrderLine } from '#contracts/model/order.ts'

export type WantedLine = { menuItemId: string; quantity: number }

/** What an order is to hold instead, until all of it is as one wants it: more or less of what it has, and what else is to be had. */
export function useWantedLines(lines: OrderLine[], menu: MenuItem[]) {
  const [wanted, setWanted] = useState<Record<string, number>>({})
  const quantityOf = (line: OrderLine) => wanted[line.menuItemId] ?? line.quantity
  const others = menu.filter(({ id, left }) => left > 0 && !lines.some(({ menuItemId }) => menuItemId === id))
  const added = others.filter(({ id }) => (wanted[id] ?? 0) > 0)
  const kept = lines.map((line) => ({ menuItemId: line.menuItemId, quantity: quantityOf(line) }))
  const fresh = added.map(({ id }) => ({ menuItemId: id, quantity: wanted[id] ?? 0 }))
  return {
    others,
    quantityOf,
    addedOf: ({ id }: MenuItem) => wanted[id] ?? 0,
    want: (menuItemId: string, quantity: number) => {
      setWanted({ ...wanted, [menuItemId]: quantity })
    },
    reset: () => {
      setWanted({})
    },
    isChanged: added.length > 0 || lines.some((line) => quantityOf(line) !== line.quantity),
    isNothing: added.length === 0 && lines.every((line) => quantityOf(line) === 0),
    /** Whole pence, before any voucher, without delivery. */
    linesPence:
      lines.reduce((sum, line) => sum + line.unitPricePence * quantityOf(line), 0) +
      added.reduce((sum, { id, pricePence }) => sum + pricePence * (wanted[id] ?? 0), 0),
    toSend: [...kept, ...fresh].filter(({ quantity }) => quantity > 0) satisfies WantedLine[],
  }
}
