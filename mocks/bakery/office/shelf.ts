import type { BakePlan } from '#contracts/model/bake-plan.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Pool } from '#contracts/model/pool.ts'
import { basketLineOf } from '../basket-line.ts'
import { idOf } from '../ids.ts'

const MANY = 50
const POOLS = ['Deck oven, first bake', 'Deck oven, second bake', 'Laminated dough', 'Cake tins', 'Proving baskets']

export const makePools = () =>
  Array.from({ length: MANY }, (_, index): Pool => {
    const capacity = 40 + 20 * (index % 6)
    const name = POOLS[index % POOLS.length] ?? ''
    return {
      id: idOf('pool', String(index)),
      name: index < POOLS.length ? name : `${name}, week ${String(Math.floor(index / POOLS.length) + 1)}`,
      capacity,
      reserved: Math.min(capacity, index * 7),
    }
  })

/** A basket of what stands at some places of a menu. */
function basketOf(
  sale: BakeSaleDetail,
  picks: [place: number, quantity: number][],
  name: string,
  changedAt: string,
): Basket {
  const { menu, slots: _slots, ...bakeSale } = sale
  const lines = picks.flatMap(([place, quantity]) => {
    const item = menu[place % menu.length]
    if (!item) return []
    return [basketLineOf(item, quantity)]
  })
  const subtotalPence = lines.reduce((sum, { linePence }) => sum + linePence, 0)
  return {
    id: idOf('basket', name),
    bakeSales: lines.length > 0 ? [{ bakeSale, lines, subtotalPence }] : [],
    voucherCode: null,
    voucherProblem: null,
    discountPence: 0,
    totalPence: subtotalPence,
    changedAt,
  }
}

export const makeBaskets = (sale: BakeSaleDetail, changedAt: string) =>
  Array.from({ length: MANY }, (_, index) =>
    basketOf(
      sale,
      [
        [index, 1 + (index % 3)],
        [index + 5, 2],
      ],
      String(index),
      changedAt,
    ),
  )

const isHeld = (status: Order['status']) => status !== 'cancelled' && status !== 'expired'

/** What is handed over in each slot. */
function bySlotOf(orders: Order[]): BakePlan['bySlot'] {
  const slots = new Map(orders.map(({ slot }) => [slot.id, slot]))
  return [...slots.values()]
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
    .map(({ id, ...slot }) => {
      const units = new Map<string, number>()
      for (const { menuItemId, quantity } of orders
        .filter((order) => order.slot.id === id)
        .flatMap(({ lines }) => lines))
        units.set(menuItemId, (units.get(menuItemId) ?? 0) + quantity)
      return { ...slot, slotId: id, lines: [...units].map(([menuItemId, quantity]) => ({ menuItemId, quantity })) }
    })
}

/** What is to be baked for each bake sale that has orders: their lines, added up. */
export function makePlans(orders: Order[], now: string): BakePlan[] {
  const sales = new Map(orders.map(({ bakeSale }) => [bakeSale.id, bakeSale]))
  return [...sales.values()].map(({ id, cutoffAt }) => {
    const counted = orders.filter(({ bakeSale, status }) => bakeSale.id === id && isHeld(status))
    const lines = new Map<string, BakePlan['lines'][number]>()
    for (const { menuItemId, productName, variantName, quantity } of counted.flatMap((order) => order.lines)) {
      const before = lines.get(menuItemId)?.quantity ?? 0
      lines.set(menuItemId, { menuItemId, productName, variantName, quantity: before + quantity })
    }
    return {
      bakeSaleId: id,
      frozenAt: cutoffAt < now ? cutoffAt : null,
      orders: counted.length,
      lines: [...lines.values()],
      byPool: [],
      bySlot: bySlotOf(counted),
      addenda: [],
    }
  })
}
