import type { Voucher } from '#contracts/model/voucher.ts'
import { formatPence } from '#lib/money.ts'

/** `10 %`, `£5.00`: what a voucher takes off. */
export const valueOf = ({ kind, value }: Pick<Voucher, 'kind' | 'value'>) =>
  kind === 'percent' ? `${String(value)} %` : formatPence(value)

/** What bounds a voucher, one after the other. */
export const boundsOf = (voucher: Voucher) => {
  const { minimumSpendPence, maximumDiscountPence, perCustomerLimit, isFirstOrderOnly, categoryIds, productIds } =
    voucher
  return [
    ...(minimumSpendPence > 0 ? [`from ${formatPence(minimumSpendPence)}`] : []),
    ...(maximumDiscountPence === null ? [] : [`at most ${formatPence(maximumDiscountPence)}`]),
    ...(perCustomerLimit === null ? [] : [`${String(perCustomerLimit)} a customer`]),
    ...(isFirstOrderOnly ? ['first order only'] : []),
    ...(categoryIds.length > 0 ? [`${String(categoryIds.length)} of the shelves`] : []),
    ...(productIds.length > 0 ? [`${String(productIds.length)} of the products`] : []),
  ].join(', ')
}
