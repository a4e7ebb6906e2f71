import type { OrderDocument, PaidHow } from '#contracts/model/document.ts'
import { SELLER } from '#lib/constants/backend.ts'
import type { ledgerEntries, orderChanges } from '#platform/schema.ts'

type Entry = Pick<typeof ledgerEntries.$inferSelect, 'id' | 'kind' | 'amountPence' | 'reference' | 'giftCardId' | 'at'>
type Change = Pick<typeof orderChanges.$inferSelect, 'kind' | 'reason' | 'at'>

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Who sells, as a document says it: who is not registered for VAT has no number to show. */
export const sellerOf = (isVatRegistered: boolean): OrderDocument['seller'] => ({
  ...SELLER,
  addressLines: [...SELLER.addressLines],
  vatNumber: isVatRegistered ? SELLER.vatNumber : null,
})

const AT_THE_TABLE = ['cash', 'card_reader', 'bank_transfer'] as const

/** How an entry has paid; null for what is no payment. What was given back as credit is a card of its own. */
function howOf({ id, kind, reference, giftCardId }: Entry): PaidHow | null {
  if (kind === 'gift_card') return 'gift_card'
  if (kind === 'store_credit') return giftCardId === id ? null : 'store_credit'
  if (kind !== 'payment') return null
  return AT_THE_TABLE.find((how) => reference?.startsWith(how)) ?? 'card'
}

/** The last moment of some entries. */
const lastOf = (entries: Entry[]) => new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())))

/** What the books of an order say: what it costs and since when, what is owed, how it was paid, and when they moved last. */
export function booksOf(entries: Entry[]) {
  const costs = entries.filter(({ kind }) => kind === 'charge' || kind === 'discount' || kind === 'correction')
  const paid = entries.flatMap((entry) => {
    const how = howOf(entry)
    return how === null ? [] : [{ how, amountPence: -entry.amountPence }]
  })
  return {
    chargedPence: sum(costs.map(({ amountPence }) => amountPence)),
    balancePence: sum(entries.map(({ amountPence }) => amountPence)),
    paid,
    costsSince: lastOf(costs),
    movedAt: lastOf(entries),
  }
}

/** Why an order costs less, in words for whoever keeps the credit note: as its customer was told it. What staff note of a call is theirs. */
export function whyLess(change: Change | undefined): string {
  switch (change?.kind) {
    case 'cannot_bake':
    case 'refund':
      return change.reason ?? 'Money was given back.'
    case 'cancel':
    case 'expire':
      return 'The order was cancelled.'
    case 'moved':
      return 'The bake sale has another date.'
    default:
      return 'The order was changed.'
  }
}
