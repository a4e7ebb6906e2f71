import type { DocumentKind, DocumentLine, DocumentVat, OrderDocument, PaidHow } from '#contracts/model/document.ts'
import { byRate, standingOf, type Sold } from './standing.ts'

/** What there is to be written of an order. */
export type Draft = Pick<OrderDocument, 'kind' | 'lines' | 'payments' | 'corrects' | 'grossPence' | 'vatPence'>

/** An order, and what has come for it. */
export type Facts = Sold & {
  /** What is still owed; a receipt waits until nothing is. */
  balancePence: number
  paid: { how: PaidHow; amountPence: number }[]
}

type Written = Pick<OrderDocument, 'kind' | 'number' | 'lines' | 'payments'>

const keyOf = ({ what, menuItemId, unitPricePence }: DocumentLine) =>
  what === 'item' ? `${menuItemId ?? ''}:${String(unitPricePence)}` : what

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const plus = (number: number) => (number === 0 ? 0 : number)
const times = (sign: 1 | -1, { vatClass, grossPence, vatPence }: DocumentVat): DocumentVat => ({
  vatClass,
  grossPence: plus(sign * grossPence),
  vatPence: plus(sign * vatPence),
})

/** A line, or what is taken back of it. What was taken off has an amount of its own each time, not a price. */
const signed = (sign: 1 | -1, line: DocumentLine): DocumentLine => ({
  ...line,
  quantity: plus(sign * line.quantity),
  discountPence: plus(sign * line.discountPence),
  vat: line.vat.map((amount) => times(sign, amount)),
})

/** Lines of the same thing as one. */
function added(lines: DocumentLine[]): DocumentLine[] {
  const groups = Map.groupBy(lines, keyOf)
  return [...groups.values()].flatMap((same) => {
    const last = same.at(-1)
    if (!last) return []
    const vat = byRate(same.flatMap((line) => line.vat))
    const grossPence = sum(vat.map((amount) => amount.grossPence))
    const isPriced = last.what === 'item'
    return [
      {
        ...last,
        quantity: isPriced ? sum(same.map(({ quantity }) => quantity)) : plus(Math.sign(grossPence)),
        unitPricePence: isPriced ? last.unitPricePence : Math.abs(grossPence),
        discountPence: sum(same.map(({ discountPence }) => discountPence)),
        vat,
      },
    ]
  })
}

const saysNothing = ({ quantity, discountPence, vat }: DocumentLine) =>
  quantity === 0 && discountPence === 0 && vat.every(({ grossPence, vatPence }) => grossPence === 0 && vatPence === 0)

/** How money has come that no document names yet. */
function newlyPaid({ paid }: Facts, before: Written[]): Draft['payments'] {
  const told = before.flatMap(({ payments }) => payments)
  const of = (list: Draft['payments'], how: PaidHow) =>
    sum(list.filter((one) => one.how === how).map(({ amountPence }) => amountPence))
  const ways = [...new Set(paid.map(({ how }) => how))]
  return ways
    .map((how) => ({ how, amountPence: of(paid, how) - of(told, how) }))
    .filter(({ amountPence }) => amountPence > 0)
}

function kindOf(grossPence: number, vatPence: number): DocumentKind {
  if (grossPence !== 0) return grossPence > 0 ? 'receipt' : 'credit_note'
  return vatPence < 0 ? 'credit_note' : 'receipt'
}

/**
 * The document that an order lacks: the difference between what it has been sold for, as it stands, and what its documents have said. More is a
 * receipt, once nothing is owed; less is a credit note, at once. Null where nothing is missing, or the money is not there yet.
 * Source: VAT Regulations 1995, regulations 14, 15C and 16.
 */
export function nextDocument(facts: Facts, before: Written[]): Draft | null {
  const told = before.flatMap(({ kind, lines }) => lines.map((line) => signed(kind === 'receipt' ? -1 : 1, line)))
  // What is told already comes first, so that the words are those of today.
  const lines = added([...told, ...standingOf(facts)]).filter((line) => !saysNothing(line))
  const vat = byRate(lines.flatMap((line) => line.vat))
  const grossPence = sum(vat.map((amount) => amount.grossPence))
  const vatPence = sum(vat.map((amount) => amount.vatPence))
  // Things that cost the same at the same rate have changed places: no money and no VAT has.
  if (vat.every((amount) => amount.grossPence === 0 && amount.vatPence === 0)) return null
  const kind = kindOf(grossPence, vatPence)
  if (kind === 'receipt') {
    if (facts.balancePence > 0) return null
    return { kind, lines, payments: newlyPaid(facts, before), corrects: [], grossPence, vatPence }
  }
  return {
    ...{ kind, lines: lines.map((line) => signed(-1, line)), payments: [] },
    corrects: before.filter((one) => one.kind === 'receipt').map(({ number }) => number),
    ...{ grossPence: plus(-grossPence), vatPence: plus(-vatPence) },
  }
}
