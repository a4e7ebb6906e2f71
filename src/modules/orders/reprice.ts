import { price, type Delivery, type VoucherTerms } from '#lib/pricing/price.ts'
import type { VatClass } from '#contracts/model/product.ts'

/** What the other orders of the same checkout have had of the voucher. */
export type Siblings = { subtotalPence: number; discountPence: number }

/** What is left of a voucher for one order, when the others of its checkout have had their share. */
function rest(terms: VoucherTerms, { subtotalPence, discountPence }: Siblings): VoucherTerms {
  const { kind, value, minimumSpendPence, maximumDiscountPence } = terms
  return {
    ...terms,
    value: kind === 'fixed' ? Math.max(0, value - discountPence) : value,
    minimumSpendPence: Math.max(0, minimumSpendPence - subtotalPence),
    maximumDiscountPence: maximumDiscountPence === null ? null : Math.max(0, maximumDiscountPence - discountPence),
  }
}

type Line = { quantity: number; unitPricePence: number; vatClass: VatClass; productId: string; category: string }

/**
 * What an order costs after a change: its voucher and its delivery are those of the order, whatever else has changed. A voucher that has
 * ended since still counts for what it was taken for; one whose minimum is not reached any more does not.
 */
export function reprice(
  lines: readonly Line[],
  delivery: Delivery | null,
  voucher: VoucherTerms | null,
  siblings: Siblings,
  isVatRegistered: boolean,
) {
  const { orders } = price([{ lines, delivery }], { voucher: voucher && rest(voucher, siblings), isVatRegistered })
  const [priced] = orders
  if (!priced) throw new Error('An order has no price.')
  return priced
}
