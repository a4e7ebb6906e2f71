import type { BalanceTransaction } from '#contracts/vendors/stripe.ts'

/** What our books say of one thing that the vendor moves: a charge, a refund, a dispute. Positive: it has come to us. */
export type Booked = {
  /** As the ledger calls it. */
  reference: string
  /** As the vendor's books call it; null where nobody here knows. */
  source: string | null
  pence: number
  /** A refund that the vendor has begun and not decided: it is in its books, and not yet in ours. */
  underWayPence: number
}

type Moved = Pick<BalanceTransaction, 'amount' | 'source' | 'reporting_category'>

const OF_ORDERS = new Set([
  'charge',
  'refund',
  'refund_failure',
  'partial_capture_reversal',
  'dispute',
  'dispute_reversal',
])

/** What moves by orders: not payouts to the bank, nor the vendor's own fees. */
export const isOfOrders = ({ reporting_category: category }: Moved) => OF_ORDERS.has(category)

function bySourceOf(moved: readonly Moved[]) {
  const bySource = new Map<string, number>()
  for (const { source, amount } of moved)
    bySource.set(source ?? 'unknown', (bySource.get(source ?? 'unknown') ?? 0) + amount)
  return bySource
}

const duePence = ({ pence, underWayPence }: Booked) => pence - underWayPence

/** What both books know, and do not agree on as far as was seen, by the vendor's name. */
export function inDoubt(moved: readonly Moved[], booked: readonly Booked[]): string[] {
  const bySource = bySourceOf(moved)
  return booked.flatMap((one) =>
    one.source === null || (bySource.get(one.source) ?? 0) === duePence(one) ? [] : [one.source],
  )
}

/** Every penny of difference between the vendor's books and ours, each with what it comes from. */
export function differencesOf(moved: readonly Moved[], booked: readonly Booked[]) {
  const bySource = bySourceOf(moved)
  const known = new Map(booked.flatMap((one) => (one.source === null ? [] : [[one.source, one] as const])))
  const ofVendor = [...bySource].flatMap(([source, vendorPence]) => {
    const ours = known.get(source)
    const ledgerPence = ours ? duePence(ours) : 0
    if (vendorPence === ledgerPence) return []
    const why = ours ? 'Both have it, with another amount.' : 'Stripe has it, and no order of ours does.'
    return [{ reference: ours?.reference ?? source, vendorPence, ledgerPence, why }]
  })
  const ofUs = booked.flatMap(({ reference, source, pence }) =>
    pence === 0 || (source !== null && bySource.has(source))
      ? []
      : [{ reference, vendorPence: 0, ledgerPence: pence, why: 'Our books have it, and Stripe’s have not.' }],
  )
  return [...ofVendor, ...ofUs]
}
