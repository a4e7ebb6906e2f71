import type { placeOrder, PlaceOrderInput } from '#contracts/api/checkout.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import type { VatClass } from '#contracts/model/product.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import type { StoredBakeSale, StoredMenuItem } from '#modules/bake-sales/repository.ts'

/** What the shop has to say to one order: the rows that it touches, and nothing else. */
export type Shelf = {
  sale: StoredBakeSale | null
  /** Menu items of this bake sale that the order names. */
  items: ReadonlyMap<string, StoredMenuItem & { left: number }>
  slot: { left: number } | null
  /** Units that the same customer has ordered before at this bake sale, by menu item. */
  alreadyOrdered: ReadonlyMap<string, number>
}

type Errors = ErrorDataOf<typeof placeOrder>
/** The errors that the rules can answer with, and the data of each. */
export type Refusals = Omit<Errors, 'INVALID_INPUT' | 'RATE_LIMITED' | 'UNEXPECTED' | 'IDEMPOTENCY_CONFLICT'>
export type RefusalCode = keyof Refusals
export type Refusal<Code extends RefusalCode = RefusalCode> = { [C in Code]: { code: C; data: Refusals[C] } }[Code]

const quantityField = (index: number) => `lines.${String(index)}.quantity`

/** Why an order cannot be taken, the first reason that a customer can act on; null when it can. */
export function refusalOf(order: PlaceOrderInput, shelf: Shelf, now: Date): Refusal | null {
  const { sale, slot } = shelf
  if (!sale) return { code: 'BAKE_SALE_NOT_FOUND', data: { field: 'bakeSaleId', bakeSaleId: order.bakeSaleId } }

  const state = bakeSaleStateAt(sale, now)
  if (state === 'closed') return { code: 'AFTER_CUTOFF', data: { field: 'bakeSaleId', cutoffAt: sale.cutoffAt } }
  if (state !== 'open') {
    return { code: 'BAKE_SALE_NOT_OPEN', data: { field: 'bakeSaleId', state, opensAt: sale.opensAt } }
  }

  const unknown = order.lines.flatMap(({ menuItemId }, index) =>
    shelf.items.has(menuItemId) ? [] : [{ field: `lines.${String(index)}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) return { code: 'NOT_ON_MENU', data: { items: unknown } }

  const overLimit = order.lines.flatMap(({ menuItemId, quantity }, index) => {
    const limit = shelf.items.get(menuItemId)?.perCustomerLimit ?? 0
    const alreadyOrdered = shelf.alreadyOrdered.get(menuItemId) ?? 0
    return quantity + alreadyOrdered > limit ? [{ field: quantityField(index), menuItemId, limit, alreadyOrdered }] : []
  })
  if (overLimit.length > 0) return { code: 'LIMIT_EXCEEDED', data: { items: overLimit } }

  const short = order.lines.flatMap(({ menuItemId, quantity }, index) => {
    const left = shelf.items.get(menuItemId)?.left ?? 0
    return quantity > left ? [{ field: quantityField(index), menuItemId, left }] : []
  })
  if (short.length > 0) return { code: 'SOLD_OUT', data: { items: short } }

  const { slotId } = order
  if (!slot) return { code: 'SLOT_NOT_FOUND', data: { field: 'slotId', slotId } }
  if (slot.left < 1) return { code: 'SLOT_FULL', data: { field: 'slotId', slotId } }
  return null
}

/**
 * The VAT inside a price, in pence, rounded to the nearest penny a line.
 * Standard rate 20 %: a sixth of the price. Source: HMRC VAT Notice 700, section 17.5 (rounding by line).
 */
export const vatInside = (linePence: number, vatClass: VatClass, isVatRegistered: boolean) =>
  isVatRegistered && vatClass === 'standard' ? Math.round(linePence / 6) : 0

/** The lines of an order as they are sold: the product's words and the price of this moment, never read again. */
export function soldLines(order: PlaceOrderInput, items: Shelf['items'], isVatRegistered: boolean): OrderLine[] {
  return order.lines.flatMap(({ menuItemId, quantity }) => {
    const item = items.get(menuItemId)
    if (!item) return []
    const linePence = item.pricePence * quantity
    const { name, vatClass, ingredients, allergens, mayContain } = item.product
    return [
      {
        menuItemId,
        productName: name,
        variantName: item.variantName,
        quantity,
        unitPricePence: item.pricePence,
        linePence,
        vatClass,
        vatPence: vatInside(linePence, vatClass, isVatRegistered),
        ingredients,
        allergens,
        mayContain,
      },
    ]
  })
}

/** Letters and digits that nobody misreads at a market stall (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An order's number from six random bytes, `BOB-7K3F9Q`: short enough to say aloud, too many to guess. */
export const orderNumber = (random: Uint8Array) =>
  `BOB-${Array.from(random.subarray(0, 6), (byte) => ALPHABET.charAt(byte % 32)).join('')}`

/** SHA-256, hex, of what was ordered: the same idempotency key with another order is told apart by it. */
export async function requestHash({ idempotencyKey: _key, ...order }: PlaceOrderInput): Promise<string> {
  const { customer } = order
  const canonical = JSON.stringify([
    order.bakeSaleId,
    order.slotId,
    order.lines.map(({ menuItemId, quantity }) => [menuItemId, quantity]),
    [customer.name, customer.email, customer.phone ?? null],
    order.note ?? null,
    order.paymentMethod,
  ])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
