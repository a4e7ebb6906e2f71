import { z } from 'zod'
import { Allergen } from './allergen.ts'
import { BakeSaleSummary, SlotSummary } from './bake-sale.ts'
import { Email, Id, Instant, Line, Pence, Phone, Postcode, SignedPence } from './primitives.ts'
import { Ingredient, VatClass } from './product.ts'

/** The life of an order. DOMAIN: money facts stand beside the status, in the ledger. */
export const OrderStatus = z.enum([
  'awaiting_payment',
  'confirmed',
  'ready',
  'collected',
  'delivered',
  'expired',
  'cancelled',
  'no_show',
])
export type OrderStatus = z.infer<typeof OrderStatus>

/** By card and by bank transfer the place is held until the money has come; at the table it is taken at once. */
export const PaymentMethod = z.enum(['pay_on_collection', 'bank_transfer', 'card'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

/** Whom the order is for. A guest gives a name and an e-mail address; nothing else is needed to bake a loaf. */
export const OrderCustomer = z.strictObject({
  name: Line(100).meta({ examples: ['Rosie Pritchard', 'Tom Beddoes'] }),
  email: Email,
  phone: Phone.optional(),
})
export type OrderCustomer = z.infer<typeof OrderCustomer>

/** Where an order is brought to. */
export const OrderAddress = z.strictObject({
  lines: z
    .array(Line(120))
    .min(1)
    .max(4)
    .meta({ examples: [['3 Broad Street', 'Ludlow']] }),
  postcode: Postcode,
})
export type OrderAddress = z.infer<typeof OrderAddress>

/** What was sold, as it was told to the customer at that moment: never recomputed (invariants 6 and 8). */
export const OrderLine = z.strictObject({
  menuItemId: Id,
  productName: z.string().meta({ examples: ['Country sourdough'] }),
  variantName: z.string().meta({ examples: ['Large, 900 g'] }),
  quantity: z.int().min(1).max(99),
  unitPricePence: Pence.meta({ examples: [420] }),
  linePence: Pence,
  /** Its share of the voucher; all shares add up to the discount of the order. */
  discountPence: Pence.meta({ examples: [0, 84] }),
  vatClass: VatClass,
  /** VAT inside `linePence` less `discountPence`, as computed at the time of sale. */
  vatPence: Pence,
  ingredients: z.array(Ingredient),
  allergens: z.array(Allergen),
  mayContain: z.array(Allergen),
})
export type OrderLine = z.infer<typeof OrderLine>

/** An order as its customer sees it. */
export const Order = z.strictObject({
  id: Id,
  number: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
  status: OrderStatus,
  placedAt: Instant,
  bakeSale: BakeSaleSummary,
  slot: SlotSummary,
  customer: OrderCustomer,
  note: z
    .string()
    .max(500)
    .nullable()
    .meta({ examples: [null, 'Please slice the sourdough.'] }),
  paymentMethod: PaymentMethod,
  /** Where it is brought to; null where it is collected. */
  address: OrderAddress.nullable(),
  lines: z.array(OrderLine).min(1).max(50),
  discountPence: Pence.meta({ examples: [0] }),
  voucherCode: z
    .string()
    .nullable()
    .meta({ examples: [null, 'HARVEST10'] }),
  deliveryPence: Pence.meta({ examples: [0] }),
  /** Lines less discount, and delivery. */
  totalPence: Pence,
  vatPence: Pence,
  /** What a gift card or store credit has paid of it, less what has gone back. */
  giftCardPence: Pence.meta({ examples: [0] }),
  /** What is still to be paid: the sum of the ledger. Negative when the bakery owes the customer. */
  balancePence: SignedPence,
  /** Until when its place is kept while it awaits payment. */
  holdExpiresAt: Instant.nullable(),
  /** The bake sale was moved or cancelled, and we wait for an answer: to come along, or to be refunded. */
  isMoveAsked: z.boolean(),
})
export type Order = z.infer<typeof Order>

/** An order in a list. */
export const OrderSummary = Order.pick({
  id: true,
  number: true,
  status: true,
  placedAt: true,
  totalPence: true,
  balancePence: true,
})
/** What is asked for: everything else of a line is told by the menu. */
export const OrderLineCreate = z.strictObject({ menuItemId: Id, quantity: z.int().min(1).max(99) })

/** What an order is to hold. */
export const OrderLinesCreate = z
  .array(OrderLineCreate)
  .min(1)
  .max(50)
  .refine((lines) => new Set(lines.map((line) => line.menuItemId)).size === lines.length, 'names a menu item twice')
