import type { PlaceOrdersInput, QuoteInput } from '#contracts/api/checkout.ts'
import type { BakeSaleDetail, MenuItem } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import { HOLD_MINUTES, UNPAID_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { paidByCard } from '#lib/pricing/gift-card.ts'
import { price, type Delivery, type PricedOrder, type Wanted } from '#lib/pricing/price.ts'
import { DELIVERY_AREAS } from '../bakery/areas.ts'
import { idOf } from '../bakery/ids.ts'
import { AS_USUAL, lineOf } from '../bakery/line.ts'
import { detailOf } from '../bakery/present.ts'
import { tokenOf, type World } from '../world.ts'
import { cardIn, cardRefusal, paidBy } from './gift-card.ts'
import { endOffer, namedOffers, whileFree } from './offers.ts'
import { operations } from './operations.ts'
import { refusalOf, termsOf } from './voucher.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const totalsOf = (orders: readonly PricedOrder[]) => orders.map(({ totalPence }) => totalPence)

/** Units of a menu item that one customer has ordered. */
function orderedBefore(world: World, email: string, menuItemId: string) {
  const lines = [...world.orders.values()]
    .filter(({ customer, status }) => customer.email === email && status !== 'cancelled' && status !== 'expired')
    .flatMap(({ lines }) => lines)
  return lines.reduce((sum, line) => (line.menuItemId === menuItemId ? sum + line.quantity : sum), 0)
}

/** A menu item as far as money goes. */
export const wantedOf = ({ product, pricePence }: MenuItem, quantity: number): Wanted => ({
  quantity,
  unitPricePence: pricePence,
  vatClass: product.vatClass,
  productId: product.id,
  category: product.category,
})

type Refusal = { code: string; data: unknown }
type Judged = {
  area: Delivery | null
  sale: BakeSaleDetail
  lines: { item: MenuItem; quantity: number }[]
  slot: BakeSaleDetail['slots'][number]
}
type Wish = PlaceOrdersInput['orders'][number]

/** What bringing costs to a postcode, or that nobody brings anything there. */
function areaOf(postcode: string, field: string): Delivery | Refusal {
  const district = postcode.replace(/\s*\d[A-Z]{2}$/, '')
  return (
    DELIVERY_AREAS.find((one) => one.district === district) ?? {
      code: 'NOT_DELIVERED_THERE',
      data: { field, district },
    }
  )
}

/** The menu items of lines, or why they cannot be sold. @param before units that the customer has ordered of one already */
function judgeLines(
  lines: Wish['lines'],
  { menu }: BakeSaleDetail,
  before: (menuItemId: string) => number,
  prefix: string,
): Pick<Judged, 'lines'> | Refusal {
  const wanted = lines.map((line, index) => ({
    ...line,
    item: menu.find(({ id }) => id === line.menuItemId),
    alreadyOrdered: before(line.menuItemId),
    field: `${prefix}lines.${String(index)}`,
  }))
  const unknown = wanted.flatMap(({ item, menuItemId, field }) =>
    item ? [] : [{ field: `${field}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) return { code: 'NOT_ON_MENU', data: { items: unknown } }
  const over = wanted.flatMap(({ item, menuItemId, quantity, alreadyOrdered, field }) =>
    item && quantity + alreadyOrdered > item.perCustomerLimit
      ? [{ field: `${field}.quantity`, menuItemId, limit: item.perCustomerLimit, alreadyOrdered }]
      : [],
  )
  if (over.length > 0) return { code: 'LIMIT_EXCEEDED', data: { items: over } }
  const short = wanted.flatMap(({ item, menuItemId, quantity, field }) =>
    item && quantity > item.left ? [{ field: `${field}.quantity`, menuItemId, left: item.left }] : [],
  )
  if (short.length > 0) return { code: 'SOLD_OUT', data: { items: short } }
  return { lines: wanted.flatMap(({ item, quantity }) => (item ? [{ item, quantity }] : [])) }
}

/** Why a gift card pays nothing. */
function unpaidRefusal(world: World, { giftCardCode }: Pick<PlaceOrdersInput, 'giftCardCode'>) {
  return cardRefusal(world, giftCardCode)
}

/** What an order names, or why it cannot be taken. */
function judge(world: World, wish: Wish, email: string, prefix: string): Judged | Refusal {
  const field = (name: string) => `${prefix}${name}`
  const { bakeSaleId, slotId } = wish
  const stored = world.bakery.bakeSales.find(({ id, status }) => id === bakeSaleId && status !== 'draft')
  if (!stored) return { code: 'BAKE_SALE_NOT_FOUND', data: { field: field('bakeSaleId'), bakeSaleId } }
  const sale = detailOf(world.bakery, stored, world.now)
  const { state, cutoffAt, opensAt } = sale
  if (state === 'closed') return { code: 'AFTER_CUTOFF', data: { field: field('bakeSaleId'), cutoffAt } }
  if (state !== 'open') return { code: 'BAKE_SALE_NOT_OPEN', data: { field: field('bakeSaleId'), state, opensAt } }

  const judged = judgeLines(wish.lines, sale, (menuItemId) => orderedBefore(world, email, menuItemId), prefix)
  if ('code' in judged) return judged

  const slot = sale.slots.find(({ id }) => id === slotId)
  if (!slot) return { code: 'SLOT_NOT_FOUND', data: { field: field('slotId'), slotId } }
  if (slot.left < 1) return { code: 'SLOT_FULL', data: { field: field('slotId'), slotId } }
  const { lines } = judged
  if (slot.fulfilment === 'collection') return { sale, slot, area: null, lines }
  if (!wish.address) return { code: 'ADDRESS_MISSING', data: { field: field('address') } }
  const area = areaOf(wish.address.postcode, field('address.postcode'))
  return 'code' in area ? area : { sale, slot, area, lines }
}

/** Until when a place is kept for its money. */
function holdOf({ now }: World, { paymentMethod }: PlaceOrdersInput, { cutoffAt }: BakeSaleDetail) {
  if (paymentMethod === 'pay_on_collection') return null
  const wanted = now.getTime() + HOLD_MINUTES[paymentMethod] * 60_000
  return new Date(paymentMethod === 'card' ? wanted : Math.min(wanted, Date.parse(cutoffAt))).toISOString()
}

/** Takes what an order holds, and remembers it under its token. */
function take(
  world: World,
  input: PlaceOrdersInput,
  wish: Wish,
  { sale, slot, lines }: Judged,
  priced: PricedOrder,
  cardPence: number,
) {
  const stored = world.bakery.bakeSales.find(({ id }) => id === sale.id)
  for (const { item, quantity } of lines) {
    const kept = stored?.menu.find(({ id }) => id === item.id)
    if (kept) kept.reserved += quantity
  }
  const storedSlot = stored?.slots.find(({ id }) => id === slot.id)
  if (storedSlot) storedSlot.reserved += 1

  const id = idOf('order', input.idempotencyKey, sale.id)
  const token = tokenOf(id)
  const { menu: _menu, slots: _slots, ...bakeSale } = sale
  const { left: _left, ...place } = slot
  const holdExpiresAt = priced.totalPence > cardPence ? holdOf(world, input, sale) : null
  const placed: Order = {
    ...AS_USUAL,
    id,
    number: `BOB-${id.slice(0, 6).toUpperCase()}`,
    status: holdExpiresAt === null ? 'confirmed' : 'awaiting_payment',
    placedAt: world.now.toISOString(),
    bakeSale,
    slot: place,
    customer: input.customer,
    note: wish.note ?? null,
    paymentMethod: input.paymentMethod,
    address: slot.fulfilment === 'delivery' ? (wish.address ?? null) : null,
    deliveryPence: priced.deliveryPence,
    voucherCode: input.voucherCode ?? null,
    lines: lines.map(({ item, quantity }, index) => ({ ...lineOf(item, quantity), ...priced.lines[index] })),
    discountPence: priced.discountPence,
    totalPence: priced.totalPence,
    vatPence: priced.vatPence,
    balancePence: priced.totalPence,
    holdExpiresAt,
  }
  const card = cardIn(world, input.giftCardCode)
  const order = card && cardPence > 0 ? paidBy(world, placed, card, cardPence) : placed
  world.orders.set(token, order)
  return { bakeSaleId: sale.id, number: order.number, token, order }
}

/** Whether a customer would owe too much at the table, or did not come once. */
export function mayNotOwe(world: World, email: string, morePence: number) {
  const theirs = [...world.orders.values()].filter(({ customer }) => customer.email === email)
  const unpaid = theirs.filter(
    ({ status, paymentMethod }) =>
      (status === 'confirmed' || status === 'ready') && paymentMethod === 'pay_on_collection',
  )
  const owed = unpaid.reduce((sum, { balancePence }) => sum + balancePence, 0)
  return theirs.some(({ status }) => status === 'no_show') || owed + morePence > UNPAID_LIMIT_PENCE
}

/** Takes all orders of a checkout, or says why none. */
function placeAll(world: World, input: PlaceOrdersInput, prefixOf: (index: number) => string) {
  const { idempotencyKey, voucherCode, customer, ...rest } = input
  const request = JSON.stringify([voucherCode, customer, rest])
  const before = world.answered.get(idempotencyKey)
  if (before && before.request !== request) return { code: 'IDEMPOTENCY_CONFLICT', data: { field: 'idempotencyKey' } }
  if (before) return before.placed
  const { over, taken } = namedOffers(world, input.offerTokens, input.orders)
  const judged: Judged[] = []
  for (const [index, wish] of input.orders.entries()) {
    const one = whileFree(world, taken, () => judge(world, wish, customer.email, prefixOf(index)))
    if ('code' in one) return over && one.code === 'SOLD_OUT' ? over : one
    judged.push(one)
  }
  if (over) return over
  const wanted = judged.map(({ lines, area }) => ({
    lines: lines.map(({ item, quantity }) => wantedOf(item, quantity)),
    delivery: area,
  }))
  const why =
    voucherCode === undefined
      ? null
      : refusalOf(
          world,
          voucherCode,
          wanted.flatMap(({ lines }) => lines),
          customer.email,
        )
  if (why === 'unknown') return { code: 'VOUCHER_UNKNOWN', data: { code: voucherCode } }
  if (why) return { code: 'VOUCHER_NOT_VALID', data: { code: voucherCode, why } }
  const unpaid = unpaidRefusal(world, input)
  if (unpaid) return unpaid
  const priced = price(wanted, { voucher: termsOf(world, voucherCode), isVatRegistered: true })
  const paid = paidByCard(cardIn(world, input.giftCardCode)?.balancePence ?? 0, totalsOf(priced.orders))
  const duePence = priced.totalPence - sum(paid)
  if (input.paymentMethod === 'pay_on_collection' && duePence > 0 && mayNotOwe(world, customer.email, duePence))
    return { code: 'PAY_NOW', data: { field: 'paymentMethod' } }
  for (const offer of taken) endOffer(world, offer, 'taken')
  const placed = input.orders.flatMap((wish, index) => {
    const [one, money] = [judged[index], priced.orders[index]]
    return one && money ? [take(world, input, wish, one, money, paid[index] ?? 0)] : []
  })
  for (const { menuItemId } of input.orders.flatMap(({ lines }) => lines)) world.basket.units.delete(menuItemId)
  if (world.basket.units.size === 0) world.basket.voucherCode = null
  world.answered.set(idempotencyKey, { request, placed })
  return placed
}

type Makers = Record<string, (options: { data: never }) => Error>
const thrown = (errors: unknown, { code, data }: Refusal) =>
  (errors as Makers)[code]?.({ data: data as never }) ?? new Error(code)

export const placeOrder = operations.checkout.placeOrder.handler(({ context: { world }, input, errors }) => {
  const { bakeSaleId, slotId, address, lines, note, ...terms } = input
  const wish = { bakeSaleId, slotId, lines, ...(address && { address }), ...(note === undefined ? {} : { note }) }
  const placed = placeAll(world, { ...terms, orders: [wish] }, () => '')
  if ('code' in placed) throw thrown(errors, placed)
  const [order] = placed
  if (!order) throw new Error('A checkout of one order has made none.')
  return { number: order.number, token: order.token }
})

export const placeOrders = operations.checkout.placeOrders.handler(({ context: { world }, input, errors }) => {
  const placed = placeAll(world, input, (index) => `orders.${String(index)}.`)
  if ('code' in placed) throw thrown(errors, placed)
  return {
    orders: placed.map(({ bakeSaleId, number, token }) => ({ bakeSaleId, number, token })),
    totalPence: placed.reduce((sum, { order }) => sum + order.totalPence, 0),
    giftCardPence: sum(placed.map(({ order }) => order.giftCardPence)),
    holdExpiresAt: placed.find(({ order }) => order.holdExpiresAt !== null)?.order.holdExpiresAt ?? null,
  }
})

/** What an order of a quote names and costs, or why it cannot be said. */
function quoted(world: World, wish: QuoteInput['orders'][number], index: number) {
  const { bakeSaleId, lines: wanted, deliverTo } = wish
  const at = `orders.${String(index)}.`
  const stored = world.bakery.bakeSales.find(({ id, status }) => id === bakeSaleId && status !== 'draft')
  if (!stored) return { code: 'BAKE_SALE_NOT_FOUND', data: { field: `${at}bakeSaleId`, bakeSaleId } }
  const judged = judgeLines(wanted, detailOf(world.bakery, stored, world.now), () => 0, at)
  if ('code' in judged) return judged
  const lines = judged.lines.map(({ item, quantity }) => wantedOf(item, quantity))
  if (deliverTo === undefined) return { lines, delivery: null }
  const area = areaOf(deliverTo, `${at}deliverTo`)
  return 'code' in area ? area : { lines, delivery: area }
}

export const quote = operations.checkout.quote.handler(({ context: { world }, input, errors }) => {
  const { voucherCode } = input
  const { over, taken } = namedOffers(world, input.offerTokens, input.orders)
  const wanted: Extract<ReturnType<typeof quoted>, { lines: unknown }>[] = []
  for (const [index, wish] of input.orders.entries()) {
    const one = whileFree(world, taken, () => quoted(world, wish, index))
    if ('code' in one) throw thrown(errors, over && one.code === 'SOLD_OUT' ? over : one)
    wanted.push(one)
  }
  if (over) throw thrown(errors, over)
  const why =
    voucherCode === undefined
      ? null
      : refusalOf(
          world,
          voucherCode,
          wanted.flatMap(({ lines }) => lines),
        )
  if (why === 'unknown') throw errors.VOUCHER_UNKNOWN({ data: { code: voucherCode ?? '' } })
  if (why) throw errors.VOUCHER_NOT_VALID({ data: { code: voucherCode ?? '', why } })
  const unpaid = unpaidRefusal(world, input)
  if (unpaid) throw thrown(errors, unpaid)
  const priced = price(wanted, { voucher: termsOf(world, voucherCode), isVatRegistered: true })
  const giftCardPence = sum(paidByCard(cardIn(world, input.giftCardCode)?.balancePence ?? 0, totalsOf(priced.orders)))
  return {
    orders: priced.orders.map(({ lines: _lines, ...money }, index) => ({
      bakeSaleId: input.orders[index]?.bakeSaleId ?? '',
      ...money,
    })),
    discountPence: priced.discountPence,
    totalPence: priced.totalPence,
    giftCardPence,
    duePence: priced.totalPence - giftCardPence,
  }
})
