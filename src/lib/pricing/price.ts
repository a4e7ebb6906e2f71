import type { VatClass } from '#contracts/model/product.ts'
import type { Voucher } from '#contracts/model/voucher.ts'
import { spread } from './spread.ts'

/** What is wanted of one menu item, as far as money goes. */
export type Wanted = {
  quantity: number
  unitPricePence: number
  vatClass: VatClass
  productId: string
  /** Name of the shelf that it stands on. */
  category: string
}

/** What bringing an order costs: nothing from so much on. */
export type Delivery = { feePence: number; freeFromPence: number | null }

/** What a voucher takes off, and of what. */
export type VoucherTerms = Pick<
  Voucher,
  'kind' | 'value' | 'minimumSpendPence' | 'maximumDiscountPence' | 'productIds'
> & {
  /** Names of shelves; with no shelf and no product it counts for the whole shop. */
  categories: readonly string[]
}

export type Rules = { voucher: VoucherTerms | null; isVatRegistered: boolean }

type PricedLine = { linePence: number; discountPence: number; vatPence: number }
export type PricedOrder = {
  lines: PricedLine[]
  /** Of the lines, before anything is taken off. */
  subtotalPence: number
  discountPence: number
  deliveryPence: number
  vatPence: number
  /** What is to be paid: lines less discount, and delivery. */
  totalPence: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/**
 * The VAT inside a price, in pence, rounded to the nearest penny a line.
 * Standard rate 20 %: a sixth of the price. Source: HMRC VAT Notice 700, section 17.5 (rounding by line).
 */
export const vatInside = (pence: number, vatClass: VatClass, isVatRegistered: boolean) =>
  isVatRegistered && vatClass === 'standard' ? Math.round(pence / 6) : 0

const counts = ({ productIds, categories }: VoucherTerms, { productId, category }: Wanted) =>
  (productIds.length === 0 && categories.length === 0) ||
  productIds.includes(productId) ||
  categories.includes(category)

/**
 * Why a voucher takes nothing off these orders; null when it does. Its dates, its limits and its customer are judged elsewhere:
 * they are not a matter of prices.
 */
export function voucherRefusal(orders: readonly { lines: readonly Wanted[] }[], voucher: VoucherTerms) {
  const lines = orders.flatMap((order) => order.lines)
  if (!lines.some((line) => counts(voucher, line))) return 'not_for_this' as const
  const spent = sum(lines.map(({ quantity, unitPricePence }) => quantity * unitPricePence))
  return spent < voucher.minimumSpendPence ? ('minimum_spend' as const) : null
}

/** What a voucher takes off so much of what it counts for, in pence: never more than there is. */
function discountOf({ kind, value, maximumDiscountPence }: VoucherTerms, eligiblePence: number) {
  const off = kind === 'fixed' ? value : Math.round((eligiblePence * value) / 100)
  return Math.min(off, maximumDiscountPence ?? off, eligiblePence)
}

/**
 * What a basket costs, order by order: one voucher over all of them, spread over the lines that it counts for, so that lines,
 * orders and the whole add up to the penny.
 */
export function price(
  orders: readonly { lines: readonly Wanted[]; delivery: Delivery | null }[],
  { voucher, isVatRegistered }: Rules,
): { orders: PricedOrder[]; discountPence: number; totalPence: number } {
  const gross = orders.map(({ lines }) => lines.map(({ quantity, unitPricePence }) => quantity * unitPricePence))
  const holds = voucher !== null && voucherRefusal(orders, voucher) === null
  const weights = orders.flatMap(({ lines }, at) =>
    lines.map((line, place) => (holds && counts(voucher, line) ? (gross[at]?.[place] ?? 0) : 0)),
  )
  const shares = spread(holds ? discountOf(voucher, sum(weights)) : 0, weights)
  let next = 0
  const priced = orders.map(({ lines, delivery }, at): PricedOrder => {
    const own = lines.map(({ vatClass }, place): PricedLine => {
      const linePence = gross[at]?.[place] ?? 0
      const discountPence = shares[next++] ?? 0
      return { linePence, discountPence, vatPence: vatInside(linePence - discountPence, vatClass, isVatRegistered) }
    })
    const subtotalPence = sum(own.map(({ linePence }) => linePence))
    const discountPence = sum(own.map((line) => line.discountPence))
    const goods = subtotalPence - discountPence
    const deliveryPence = feeOf(delivery, goods)
    const standard = sum(
      own.map((line, place) => (lines[place]?.vatClass === 'standard' ? line.linePence - line.discountPence : 0)),
    )
    // Delivery that is part of the sale has the VAT of the goods, in their proportion. Source: HMRC VAT Notice 700/24, section 4.
    const deliveryVat =
      goods === 0 ? 0 : vatInside(Math.round((deliveryPence * standard) / goods), 'standard', isVatRegistered)
    return {
      lines: own,
      subtotalPence,
      discountPence,
      deliveryPence,
      vatPence: sum(own.map(({ vatPence }) => vatPence)) + deliveryVat,
      totalPence: goods + deliveryPence,
    }
  })
  return {
    orders: priced,
    discountPence: sum(priced.map(({ discountPence }) => discountPence)),
    totalPence: sum(priced.map(({ totalPence }) => totalPence)),
  }
}

const feeOf = (delivery: Delivery | null, goodsPence: number) =>
  delivery === null || (delivery.freeFromPence !== null && goodsPence >= delivery.freeFromPence) ? 0 : delivery.feePence
