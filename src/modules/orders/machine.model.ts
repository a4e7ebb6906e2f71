import { price } from '#lib/pricing/price.ts'

/** A customer may have so many of an item. */
export const LIMIT = 5
export const CAPACITY = [7, 9] as const
/** Units that both items share, and how many a piece of each takes. */
export const POOL = 16
export const POOL_UNITS = [1, 2] as const
export const SLOTS = [3, 2] as const
export const PRICES = [310, 125] as const
export const VOUCHER_USES = 2
export const VOUCHER = {
  kind: 'percent',
  value: 15,
  minimumSpendPence: 600,
  maximumDiscountPence: 150,
  productIds: [],
  categories: [],
} as const

/** What the gift card is worth that all of them know the code of. */
export const CARD_PENCE = 1500

export type Quantities = [number, number]
export type Held = {
  customer: number
  slot: number
  quantities: Quantities
  isCancelled: boolean
  hasVoucher: boolean
  /** What the gift card has paid of it. */
  cardPence: number
}

/** What the engine is compared to: a few numbers, and rules that anybody can check by reading. */
export type Model = { orders: Held[] }

const living = ({ orders }: Model) => orders.filter(({ isCancelled }) => !isCancelled)
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

export const taken = (model: Model, item: 0 | 1) => sum(living(model).map(({ quantities }) => quantities[item]))
export const drawn = (model: Model) => taken(model, 0) * POOL_UNITS[0] + taken(model, 1) * POOL_UNITS[1]
export const places = (model: Model, slot: number) => living(model).filter((order) => order.slot === slot).length
export const uses = (model: Model) => living(model).filter(({ hasVoucher }) => hasVoucher).length

/** What is left on the gift card. */
export const cardLeft = ({ orders }: Model) => CARD_PENCE - sum(orders.map(({ cardPence }) => cardPence))

/** What an order costs. */
export function costOf({ quantities, hasVoucher }: Pick<Held, 'quantities' | 'hasVoucher'>) {
  const lines = quantities.flatMap((quantity, item) =>
    quantity > 0
      ? [
          {
            quantity,
            unitPricePence: PRICES[item] ?? 0,
            vatClass: 'zero' as const,
            productId: String(item),
            category: '',
          },
        ]
      : [],
  )
  const rules = { voucher: hasVoucher ? { ...VOUCHER, productIds: [], categories: [] } : null, isVatRegistered: true }
  return price([{ lines, delivery: null }], rules).totalPence
}

/** Why quantities cannot be had; `own` is what is held already, and is not asked for again. */
function shortage(model: Model, customer: number, quantities: Quantities, own: Quantities = [0, 0]) {
  const items = [0, 1] as const
  const others = (item: 0 | 1) =>
    sum(living(model).map((order) => (order.customer === customer ? order.quantities[item] : 0))) - own[item]
  const more = items.filter((item) => quantities[item] > own[item])
  if (more.some((item) => quantities[item] + others(item) > LIMIT)) return 'LIMIT_EXCEEDED'
  const kept = (item: 0 | 1) => (more.includes(item) ? 0 : quantities[item]) * POOL_UNITS[item]
  let pool = POOL - drawn(model) + own[0] * POOL_UNITS[0] + own[1] * POOL_UNITS[1] - kept(0) - kept(1)
  for (const item of more) {
    const left = Math.min(CAPACITY[item] - taken(model, item) + own[item], Math.floor(pool / POOL_UNITS[item]))
    if (quantities[item] > left) return 'SOLD_OUT'
    pool -= quantities[item] * POOL_UNITS[item]
  }
  return null
}

type Place = Omit<Held, 'isCancelled' | 'cardPence'> & { hasCard: boolean; isLate: boolean }

/** What becomes of an order that is placed: `ok`, or the code of the refusal. */
export function place(model: Model, { isLate, hasCard, ...order }: Place): string {
  if (isLate) return 'AFTER_CUTOFF'
  const short = shortage(model, order.customer, order.quantities)
  if (short) return short
  if (places(model, order.slot) >= (SLOTS[order.slot] ?? 0)) return 'SLOT_FULL'
  if (order.hasVoucher) {
    const spent = order.quantities[0] * PRICES[0] + order.quantities[1] * PRICES[1]
    if (uses(model) >= VOUCHER_USES || spent < VOUCHER.minimumSpendPence) return 'VOUCHER_NOT_VALID'
  }
  if (hasCard && cardLeft(model) === 0) return 'GIFT_CARD_SPENT'
  const cardPence = hasCard ? Math.min(cardLeft(model), costOf(order)) : 0
  model.orders.push({ ...order, isCancelled: false, cardPence })
  return 'ok'
}

export function edit(model: Model, order: Held, quantities: Quantities, isLate: boolean): string {
  if (order.isCancelled) return 'ORDER_STATE'
  if (isLate) return 'AFTER_CUTOFF'
  const short = shortage(model, order.customer, quantities, order.quantities)
  if (short) return short
  order.quantities = quantities
  // What it costs less goes back to the card first; what it costs more is owed.
  order.cardPence = Math.min(order.cardPence, costOf(order))
  return 'ok'
}

export function cancel(order: Held, isLate: boolean): string {
  if (order.isCancelled) return 'ok'
  if (isLate) return 'AFTER_CUTOFF'
  order.isCancelled = true
  order.cardPence = 0
  return 'ok'
}

export function chooseSlot(model: Model, order: Held, slot: number, isLate: boolean): string {
  if (order.isCancelled || isLate) return 'ORDER_STATE'
  if (slot === order.slot) return 'ok'
  if (places(model, slot) >= (SLOTS[slot] ?? 0)) return 'SLOT_FULL'
  order.slot = slot
  return 'ok'
}
