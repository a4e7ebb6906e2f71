import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { BakeSaleSummary } from './bake-sale.ts'
import { Id, Instant, LinkToken, Pence } from './primitives.ts'
import { Product } from './product.ts'
import { VoucherProblem } from './voucher.ts'

/** Why a line cannot be ordered as it stands, judged by the server at this moment. */
const LineProblem = z.discriminatedUnion('kind', [
  /** Its bake sale takes orders from then on. */
  z.strictObject({ kind: z.literal('not_open'), opensAt: Instant }),
  /** The cutoff has passed, or for this item the time that it needs. */
  z.strictObject({ kind: z.literal('closed'), cutoffAt: Instant }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('sold_out') }),
  /** There are fewer left than wanted, its pool and the other lines of the basket counted. */
  z.strictObject({
    kind: z.literal('not_enough'),
    left: z
      .int()
      .min(1)
      .meta({ examples: [2] }),
  }),
  /** More than one customer may have. */
  z.strictObject({
    kind: z.literal('limit'),
    limit: z
      .int()
      .min(1)
      .meta({ examples: [4] }),
  }),
])
export type LineProblem = z.infer<typeof LineProblem>

/** Where the same thing can be ordered next. */
const NextChance = z.strictObject({ menuItemId: Id, bakeSale: BakeSaleSummary })

/** One menu item in a basket, as it stands now: the price and what is left are of this moment. */
const BasketLine = z.strictObject({
  menuItemId: Id,
  productSlug: Product.shape.slug,
  productName: z.string().meta({ examples: ['Country sourdough'] }),
  variantName: z.string().meta({ examples: ['Large, 900 g'] }),
  picture: Product.shape.picture,
  allergens: z.array(Allergen),
  mayContain: z.array(Allergen),
  quantity: z.int().min(1).max(99),
  unitPricePence: Pence.meta({ examples: [480] }),
  linePence: Pence.meta({ examples: [960] }),
  /** Units that could be had, those of an offer from the waiting list among them. */
  left: z.int().min(0),
  perCustomerLimit: z.int().min(1).max(99),
  problem: LineProblem.nullable(),
  /** Offered when the line has a problem that a later date solves. */
  next: NextChance.nullable(),
  /** Whether one can wait for it: it is sold out, and its bake sale still takes orders. */
  canWait: z.boolean(),
  /** The offer from the waiting list that keeps it, to be sent along with the checkout. */
  offerToken: LinkToken.nullable().meta({ examples: [null] }),
})
export type BasketLine = z.infer<typeof BasketLine>

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
  /** Why the voucher takes nothing off at this moment; null when it does, or there is none. */
  voucherProblem: VoucherProblem.nullable().meta({ examples: [null] }),
  discountPence: Pence.meta({ examples: [0] }),
  /** Of the lines that can be ordered as they stand. */
  totalPence: Pence.meta({ examples: [960] }),
  changedAt: Instant,
})
export type Basket = z.infer<typeof Basket>

/** How many of a menu item are wanted; none takes it out. */
export const BasketUpdate = z.strictObject({ menuItemId: Id, quantity: z.int().min(0).max(99) })
export type BasketUpdate = z.infer<typeof BasketUpdate>
/** A basket as the header shows it. */
export const BasketSummary = Basket.pick({ id: true, totalPence: true, changedAt: true })
