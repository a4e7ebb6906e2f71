import { z } from 'zod'
import { BakeSaleSummary } from './bake-sale.ts'
import { Id, Instant, Pence } from './primitives.ts'

/** One menu item in a basket, as it stands now: the price and what is left are of this moment. */
const BasketLine = z.strictObject({
  menuItemId: Id,
  productName: z.string().meta({ examples: ['Country sourdough'] }),
  variantName: z.string().meta({ examples: ['Large, 900 g'] }),
  quantity: z.int().min(1).max(99),
  unitPricePence: Pence.meta({ examples: [480] }),
  linePence: Pence.meta({ examples: [960] }),
  left: z.int().min(0),
})

/** What a visitor intends to buy, for one or several bake sales. It reserves nothing. */
export const Basket = z.strictObject({
  id: Id,
  bakeSales: z
    .array(z.strictObject({ bakeSale: BakeSaleSummary, lines: z.array(BasketLine).max(50), subtotalPence: Pence }))
    .max(10),
  voucherCode: z
    .string()
    .nullable()
    .meta({ examples: [null, 'HARVEST10'] }),
  discountPence: Pence.meta({ examples: [0] }),
  totalPence: Pence.meta({ examples: [960] }),
  changedAt: Instant,
})
export type Basket = z.infer<typeof Basket>

/** How many of a menu item are wanted; none takes it out. */
export const BasketUpdate = z.strictObject({ menuItemId: Id, quantity: z.int().min(0).max(99) })
/** A basket as the header shows it. */
export const BasketSummary = Basket.pick({ id: true, totalPence: true, changedAt: true })
