import type { DocumentLine, DocumentVat } from '#contracts/model/document.ts'
import type { Order } from '#contracts/model/order.ts'
import type { VatClass } from '#contracts/model/product.ts'
import { vatInside } from '../pricing/price.ts'
import { spread } from '../pricing/spread.ts'

const RATES: VatClass[] = ['zero', 'standard']
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** What an order has been sold for, as it stands. */
export type Sold = Pick<Order, 'totalPence' | 'vatPence' | 'deliveryPence'> & {
  lines: Pick<
    Order['lines'][number],
    | 'menuItemId'
    | 'productName'
    | 'variantName'
    | 'quantity'
    | 'unitPricePence'
    | 'linePence'
    | 'discountPence'
    | 'vatClass'
    | 'vatPence'
  >[]
  /** Charges, discounts and corrections of its books: what it costs now. */
  chargedPence: number
}

/** Amounts by rate; a rate of which there is nothing is left out, unless there is nothing at all. */
export function byRate(amounts: DocumentVat[]): DocumentVat[] {
  const sums = RATES.map((vatClass) => {
    const own = amounts.filter((amount) => amount.vatClass === vatClass)
    return {
      vatClass,
      grossPence: sum(own.map(({ grossPence }) => grossPence)),
      vatPence: sum(own.map(({ vatPence }) => vatPence)),
    }
  })
  const there = sums.filter(({ grossPence, vatPence }) => grossPence !== 0 || vatPence !== 0)
  return there.length > 0 ? there : sums.slice(0, 1)
}

const itemsOf = ({ lines }: Sold): DocumentLine[] =>
  lines.map(({ productName, variantName, linePence, vatClass, vatPence, ...line }) => ({
    what: 'item',
    menuItemId: line.menuItemId,
    description: `${productName}, ${variantName}`,
    quantity: line.quantity,
    unitPricePence: line.unitPricePence,
    discountPence: line.discountPence,
    vat: [{ vatClass, grossPence: linePence - line.discountPence, vatPence }],
  }))

/** The fee, at the rates of the goods as they were told apart at the time of sale. Its VAT is what the VAT of the lines leaves of that of the order. */
function deliveryOf({ lines, deliveryPence, vatPence }: Sold): DocumentLine[] {
  if (deliveryPence === 0) return []
  const own = vatPence - sum(lines.map((line) => line.vatPence))
  const goods = sum(lines.map((line) => line.linePence - line.discountPence))
  const standard = sum(lines.map((line) => (line.vatClass === 'standard' ? line.linePence - line.discountPence : 0)))
  const share = goods === 0 ? 0 : Math.round((deliveryPence * standard) / goods)
  // Where lines have gone since, what it was at the time of sale is told by its VAT alone.
  const atStandard = vatInside(share, 'standard', true) === own ? share : Math.min(deliveryPence, own * 6)
  const isNone = own === 0
  return [
    {
      ...{ what: 'delivery', menuItemId: null, description: 'Delivery', quantity: 1, discountPence: 0 },
      unitPricePence: deliveryPence,
      vat: byRate([
        { vatClass: 'zero', grossPence: isNone ? deliveryPence : deliveryPence - atStandard, vatPence: 0 },
        { vatClass: 'standard', grossPence: isNone ? 0 : atStandard, vatPence: own },
      ]),
    },
  ]
}

/** What was taken off the whole, at the rates of the whole: of all of it, all of its VAT. */
function reductionOf({ totalPence, chargedPence }: Sold, whole: DocumentLine[]): DocumentLine[] {
  const offPence = totalPence - chargedPence
  if (offPence === 0) return []
  const rates = byRate(whole.flatMap(({ vat }) => vat))
  const parts = spread(
    offPence,
    rates.map(({ grossPence }) => Math.max(0, grossPence)),
  )
  return [
    {
      ...{ what: 'reduction', menuItemId: null, description: 'Taken off', quantity: -1, discountPence: 0 },
      unitPricePence: offPence,
      vat: byRate(
        rates.map(({ vatClass, grossPence, vatPence }, index) => {
          const part = parts[index] ?? 0
          return {
            vatClass,
            grossPence: -part,
            vatPence: grossPence === 0 ? 0 : -Math.round((vatPence * part) / grossPence),
          }
        }),
      ),
    },
  ]
}

/** What the documents of an order should say by now, as lines: nothing where it costs nothing any more. */
export function standingOf(sold: Sold): DocumentLine[] {
  if (sold.chargedPence <= 0) return []
  const whole = [...itemsOf(sold), ...deliveryOf(sold)]
  return [...whole, ...reductionOf(sold, whole)]
}
