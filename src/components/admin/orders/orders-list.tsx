'use client'

import { useState } from 'react'
import type { MarkOrder, TakeForOrder } from './answers.ts'
import { Bulk } from './bulk.tsx'
import type { SeenOrder } from './flags.tsx'
import { OrderCard } from './order-card.tsx'
import { OrdersTable } from './orders-table.tsx'

export type OrdersListProps = {
  caption: string
  orders: SeenOrder[]
  onMark: MarkOrder
  onTake: TakeForOrder
}

/** Orders as a table at the desk, and as cards on a phone. */
export function OrdersList({ caption, orders, onMark, onTake }: OrdersListProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = orders.filter(({ id }) => ids.has(id))
  return (
    <>
      <div className="hidden space-y-3 lg:block print:block">
        <Bulk
          orders={orders}
          chosen={chosen}
          onMark={onMark}
          onChooseAll={(areChosen) => {
            setIds(new Set(areChosen ? orders.map(({ id }) => id) : []))
          }}
        />
        <OrdersTable
          caption={caption}
          orders={orders}
          chosen={ids}
          onMark={onMark}
          onChoose={(id, isChosen) => {
            const next = new Set(ids)
            if (isChosen) next.add(id)
            else next.delete(id)
            setIds(next)
          }}
        />
      </div>
      <ul className="space-y-4 lg:hidden print:hidden">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} onMark={onMark} onTake={onTake} />
          </li>
        ))}
      </ul>
    </>
  )
}
