import type { DocumentLine, DocumentVat, OrderDocument, PaidHow } from '#contracts/model/document.ts'
import type { VatClass } from '#contracts/model/product.ts'
import { formatDate } from '../dates.ts'
import { formatPence } from '../money.ts'
import { byRate } from './standing.ts'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Money that may be less than nothing, with a minus. */
const money = (pence: number) => `${pence < 0 ? '−' : ''}${formatPence(Math.abs(pence))}`

const RATE_WORDS: Record<VatClass, string> = { zero: '0%', standard: '20%' }

const HOW_WORDS: Record<PaidHow, string> = {
  card: 'by card',
  cash: 'in cash',
  card_reader: 'by card, at the table',
  bank_transfer: 'by bank transfer',
  gift_card: 'by gift card',
  store_credit: 'with store credit',
}

/** What a document is called. */
export const kindWords = ({ kind, seller }: Pick<OrderDocument, 'kind' | 'seller'>) =>
  [seller.vatNumber === null ? '' : 'VAT', kind === 'receipt' ? 'receipt' : 'credit note'].join(' ').trim()

/** The same, as a heading. */
export const titleOf = (document: Pick<OrderDocument, 'kind' | 'seller'>) =>
  kindWords(document).replace(/^./, (letter) => letter.toUpperCase())

/** What its file is called. */
export const fileNameOf = ({ kind, number }: Pick<OrderDocument, 'kind' | 'number'>) =>
  `band-of-bakers-${kind === 'receipt' ? 'receipt' : 'credit-note'}-${number}.pdf`

const grossOf = (vat: DocumentVat[]) => sum(vat.map(({ grossPence }) => grossPence))

function descriptionOf({ kind }: OrderDocument, line: DocumentLine): string {
  if (line.what !== 'reduction') return line.description
  const isMore = grossOf(line.vat) > 0
  if (kind === 'receipt') return isMore ? 'Not taken off any more' : 'Taken off the price'
  return isMore ? 'Taken off the price' : 'Less what was taken off before'
}

/** One line as it is shown. */
export type ShownLine = {
  key: string
  /** `2 ×`; empty for what is not counted. */
  quantity: string
  description: string
  unit: string
  /** Of VAT; empty where the business is not registered. */
  rate: string
  amount: string
}

function lineWords(document: OrderDocument, line: DocumentLine, index: number): ShownLine {
  const isCounted = line.what === 'item'
  return {
    key: `${line.menuItemId ?? line.what} ${String(index)}`,
    quantity: isCounted ? String(line.quantity).replace('-', '−') : '',
    description: descriptionOf(document, line),
    unit: isCounted ? formatPence(line.unitPricePence) : '',
    rate: document.seller.vatNumber === null ? '' : line.vat.map(({ vatClass }) => RATE_WORDS[vatClass]).join(' and '),
    amount: money(grossOf(line.vat) + line.discountPence),
  }
}

export type Sum = { words: string; amount: string; isTotal?: boolean }

function sumsOf({ kind, lines, voucherCode, grossPence }: OrderDocument): Sum[] {
  const discountPence = sum(lines.map((line) => line.discountPence))
  const off = voucherCode === null ? 'Discount' : `Voucher ${voucherCode}`
  const total = kind === 'receipt' ? 'Total paid' : 'Total credited'
  return [
    ...(discountPence === 0 ? [] : [{ words: off, amount: money(-discountPence) }]),
    { words: total, amount: money(grossPence), isTotal: true },
  ]
}

/** Net, VAT and gross at one rate. */
export type ShownVat = { rate: string; net: string; vat: string; gross: string }

const vatWords = ({ vatClass, grossPence, vatPence }: DocumentVat): ShownVat => ({
  rate: RATE_WORDS[vatClass],
  net: money(grossPence - vatPence),
  vat: money(vatPence),
  gross: money(grossPence),
})

/** A document in words: the same on its page, in its file and in its mail. */
export function wordsOf(document: OrderDocument) {
  const { kind, seller, lines, payments, issuedAt, taxPointAt, orderNumber, corrects, reason, number } = document
  const isRegistered = seller.vatNumber !== null
  const [issued, point] = [formatDate(issuedAt), formatDate(taxPointAt)]
  const facts = [
    { words: 'Number', value: number },
    { words: 'Date', value: issued },
    ...(point === issued || !isRegistered ? [] : [{ words: 'Tax point', value: point }]),
    { words: 'Order', value: orderNumber },
    ...(kind === 'credit_note' ? [{ words: 'Corrects', value: corrects.join(', ') }] : []),
  ]
  return {
    title: titleOf(document),
    facts,
    reason: kind === 'credit_note' ? reason : null,
    seller: [seller.name, ...seller.addressLines, seller.postcode],
    vatNumber: seller.vatNumber,
    customer: document.customer && [
      document.customer.name,
      ...document.customer.addressLines,
      ...(document.customer.postcode === null ? [] : [document.customer.postcode]),
    ],
    // Of what has another share of the discount and nothing else, the discount tells.
    lines: lines
      .filter(({ what, quantity }) => what !== 'item' || quantity !== 0)
      .map((line, index) => lineWords(document, line, index)),
    sums: sumsOf(document),
    vat: isRegistered ? byRate(lines.flatMap(({ vat }) => vat)).map(vatWords) : [],
    payments: payments.map(({ how, amountPence }) => ({ words: `Paid ${HOW_WORDS[how]}`, amount: money(amountPence) })),
  }
}
