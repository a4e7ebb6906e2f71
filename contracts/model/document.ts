import { z } from 'zod'
import { Id, Instant, Pence, Postcode, SignedPence } from './primitives.ts'
import { VatClass } from './product.ts'

/** A receipt says what was paid for; a credit note takes back some of what a receipt has said. */
const DocumentKind = z.enum(['receipt', 'credit_note'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** How money has come. */
const PaidHow = z.enum(['card', 'cash', 'card_reader', 'bank_transfer', 'gift_card', 'store_credit'])
export type PaidHow = z.infer<typeof PaidHow>

/** What of an amount is at one rate, and the VAT inside it. */
const DocumentVat = z.strictObject({
  vatClass: VatClass,
  grossPence: SignedPence.meta({ examples: [840, -420] }),
  vatPence: SignedPence.meta({ examples: [0, 140] }),
})
export type DocumentVat = z.infer<typeof DocumentVat>

/** What is paid for, or credited. Negative where a document takes something back of its own sum. */
const DocumentLine = z.strictObject({
  /** `reduction`: what was taken off the price of the whole order when money went back. */
  what: z.enum(['item', 'delivery', 'reduction']),
  /** Of the menu, for an item. */
  menuItemId: Id.nullable(),
  description: z.string().meta({ examples: ['Country sourdough, Large, 900 g'] }),
  /** None where only its share of the discount has changed. */
  quantity: z.int().min(-99).max(99),
  unitPricePence: Pence.meta({ examples: [420] }),
  /** Its share of the voucher. */
  discountPence: SignedPence.meta({ examples: [0, 84] }),
  /** Less the discount, by rate. */
  vat: z.array(DocumentVat).min(1).max(2),
})
export type DocumentLine = z.infer<typeof DocumentLine>

/** Who sells. A business that is not registered for VAT has no number, and shows no VAT. */
const DocumentSeller = z.strictObject({
  name: z.string().meta({ examples: ['Band of Bakers Ltd'] }),
  addressLines: z.array(z.string().meta({ examples: ['3 Market Street', 'Ludlow'] })).max(4),
  postcode: Postcode,
  vatNumber: z
    .string()
    .nullable()
    .meta({ examples: ['GB 123 4567 82'] }),
})

/** A VAT receipt or a credit note of an order: written once, never changed. Its numbers follow each other, by kind. */
export const OrderDocument = z.strictObject({
  id: Id,
  orderId: Id,
  orderNumber: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
  kind: DocumentKind,
  number: z
    .string()
    .regex(/^[RC]-\d{6,}$/)
    .meta({ examples: ['R-000042', 'C-000007'] }),
  issuedAt: Instant,
  /** When the money was there, or the price became less: the tax point. */
  taxPointAt: Instant,
  seller: DocumentSeller,
  /** Whom it is made out to; forgotten with them. */
  customer: z
    .strictObject({
      name: z.string().meta({ examples: ['Rosie Pritchard'] }),
      addressLines: z.array(z.string().meta({ examples: ['3 Market Street', 'Ludlow'] })).max(4),
      postcode: Postcode.nullable(),
    })
    .nullable(),
  lines: z.array(DocumentLine).min(1).max(120),
  voucherCode: z
    .string()
    .nullable()
    .meta({ examples: [null, 'HARVEST10'] }),
  /** How it was paid; of a credit note nothing. */
  payments: z.array(z.strictObject({ how: PaidHow, amountPence: Pence.min(1) })).max(6),
  /** Why a credit note was written. */
  reason: z
    .string()
    .max(400)
    .nullable()
    .meta({ examples: [null, 'The plums did not come.'] }),
  /** The receipts that a credit note corrects. */
  corrects: z
    .array(z.string())
    .max(50)
    .meta({ examples: [[], ['R-000042']] }),
  grossPence: Pence.meta({ examples: [840] }),
  vatPence: SignedPence.meta({ examples: [0, 140] }),
})
export type OrderDocument = z.infer<typeof OrderDocument>

/** A document in a list. */
export const DocumentSummary = OrderDocument.pick({ kind: true, number: true, issuedAt: true, grossPence: true })
export type DocumentSummary = z.infer<typeof DocumentSummary>
