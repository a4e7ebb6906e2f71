import type { Basket, BasketLine } from '#contracts/model/basket.ts'
import type { OrderAddress } from '#contracts/model/order.ts'
import type { placeOrders } from '#actions/checkout.ts'
import type { CheckoutValues } from './values.ts'

type Group = Basket['bakeSales'][number]
/** All orders of one checkout, but for the key that keeps them from being placed twice. */
export type Checkout = Omit<Parameters<typeof placeOrders>[0], 'idempotencyKey'>

/** What of a basket can be ordered as it stands, and what cannot. */
export function sorted({ bakeSales }: Basket): { orderable: Group[]; problems: { group: Group; line: BasketLine }[] } {
  const orderable = bakeSales
    .map((group) => ({ ...group, lines: group.lines.filter(({ problem }) => problem === null) }))
    .filter(({ lines }) => lines.length > 0)
  const problems = bakeSales.flatMap((group) =>
    group.lines.filter(({ problem }) => problem !== null).map((line) => ({ group, line })),
  )
  return { orderable, problems }
}

export const linesOf = ({ lines }: Group) => lines.map(({ menuItemId, quantity }) => ({ menuItemId, quantity }))

/** Offers of the waiting list that keep something of it. */
export const offersOf = (groups: Group[]) => [
  ...new Set(groups.flatMap(({ lines }) => lines.flatMap(({ offerToken }) => offerToken ?? []))),
]

const addressOf = ({ street, street2, town, postcode }: CheckoutValues): OrderAddress => ({
  lines: [street, street2, town].map((line) => line.trim()).filter((line) => line !== ''),
  postcode,
})

type Terms = { voucherCode: string | null; giftCardCode: string | null }

/** What is filled in, as the contract has it: what was left empty is left out. */
export function checkoutOf(groups: Group[], values: CheckoutValues, { voucherCode, giftCardCode }: Terms): Checkout {
  const { name, email, paymentMethod } = values
  const [phone, note] = [values.phone.trim(), values.note.trim()]
  const offerTokens = offersOf(groups)
  return {
    customer: { name, email, ...(phone && { phone }) },
    paymentMethod,
    ...(voucherCode === null ? {} : { voucherCode }),
    ...(giftCardCode === null ? {} : { giftCardCode }),
    ...(offerTokens.length > 0 && { offerTokens }),
    orders: groups.map((group) => {
      const { fulfilment = 'collection', slotId = '' } = values.orders[group.bakeSale.id] ?? {}
      return {
        bakeSaleId: group.bakeSale.id,
        slotId,
        lines: linesOf(group),
        ...(fulfilment === 'delivery' && { address: addressOf(values) }),
        ...(note && { note }),
      }
    }),
  }
}
