import type { OrderLine } from '#contracts/model/order.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { linesRefusal, soldLines, type Refusal, type ShelfItem } from '#modules/checkout/rules.ts'
import type { StoredBakeSale } from '#modules/bake-sales/repository.ts'
import type { Edited } from './change.ts'
import type { Changeable, findEdit } from './changeable.ts'
import { reprice } from './reprice.ts'

type Wanted = { menuItemId: string; quantity: number }[]
type Shelf = Awaited<ReturnType<typeof findEdit>>
export type EditRefusal = Refusal<'NOT_ON_MENU' | 'LIMIT_EXCEEDED' | 'SOLD_OUT' | 'AFTER_CUTOFF'>

/** What lines draw on pools: those that stay, or become fewer, still do. */
function drawnBy(lines: Wanted, items: ReadonlyMap<string, ShelfItem>) {
  const drawn = new Map<string, number>()
  for (const { menuItemId, quantity } of lines) {
    const pool = items.get(menuItemId)?.pool
    if (pool) drawn.set(pool.id, (drawn.get(pool.id) ?? 0) + quantity * pool.units)
  }
  return drawn
}

/** What an order has already is not asked for again: it counts as left, in the item and in its pool. */
function withOwn(items: Shelf['items'], lines: Changeable['lines']): Map<string, ShelfItem> {
  const had = new Map(lines.map(({ menuItemId, quantity }) => [menuItemId, quantity]))
  const drawn = drawnBy(lines, items)
  return new Map(
    [...items].map(([id, item]) => [
      id,
      {
        ...item,
        left: item.left + (had.get(id) ?? 0),
        pool: item.pool && { ...item.pool, left: item.pool.left + (drawn.get(item.pool.id) ?? 0) },
      },
    ]),
  )
}

/** An order with other lines, or why it cannot have them. */
export function edited(
  { order, lines: before, sale }: Changeable,
  wanted: Wanted,
  shelf: Shelf,
  now: Date,
  isStaff: boolean,
): Edited | { refusal: EditRefusal } {
  const items = withOwn(shelf.items, before)
  const had = new Map(before.map((line) => [line.menuItemId, line]))
  const more = wanted.filter(({ menuItemId, quantity }) => quantity > (had.get(menuItemId)?.quantity ?? 0))
  const stored = { id: sale.id, collectionStartsAt: sale.collectionStartsAt.toISOString() } as StoredBakeSale
  const generous = new Map([...items].map(([id, item]) => [id, { ...item, perCustomerLimit: 99, leadTimeHours: 0 }]))
  // What stays as it was is not judged again; its fields are still named by their place.
  const judged = wanted.map((line) => (more.includes(line) ? line : { ...line, quantity: 0 }))
  const refusal = linesRefusal(
    judged,
    stored,
    { items: isStaff ? generous : items, alreadyOrdered: isStaff ? new Map<string, number>() : shelf.alreadyOrdered },
    drawnBy(
      wanted.filter((line) => !more.includes(line)),
      items,
    ),
    now,
    '',
  )
  if (refusal) return { refusal }

  const terms = wanted.flatMap(({ menuItemId, quantity }) => {
    const [old, item] = [had.get(menuItemId), items.get(menuItemId)]
    if (old)
      return [
        {
          quantity,
          unitPricePence: old.unitPricePence,
          vatClass: old.vatClass,
          productId: old.productId,
          category: old.category,
        },
      ]
    if (!item) return []
    const { id: productId, vatClass, category } = item.product
    return [{ quantity, unitPricePence: item.pricePence, vatClass, productId, category }]
  })
  // An area that we have left since is served as it was sold.
  const asSold = { feePence: order.deliveryPence, freeFromPence: null }
  const delivery = order.fulfilment === 'delivery' ? (shelf.area ?? asSold) : null
  const priced = reprice(terms, delivery, shelf.voucher, shelf.siblings, VAT_REGISTERED)
  const sold = soldLines(wanted, items, priced)
  return {
    priced,
    lines: sold.map((line): OrderLine => {
      const old = had.get(line.menuItemId)
      if (!old) return line
      const { quantity, linePence, discountPence, vatPence } = line
      const { orderId: _orderId, position: _position, productId: _productId, category: _category, ...words } = old
      return { ...words, quantity, linePence, discountPence, vatPence }
    }),
  }
}
