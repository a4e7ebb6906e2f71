import type { LedgerEntry, Statement } from '#contracts/model/ledger.ts'
import { addDays, londonInstant } from '#lib/dates.ts'

/** The first moment of a London day, and the first after it: 23, 24 or 25 hours, as the clocks go. */
export const dayOf = (day: string) => ({
  from: londonInstant(day, '00:00'),
  until: londonInstant(addDays(day, 1), '00:00'),
})

type Sum = { kind: LedgerEntry['kind']; count: number; amountPence: number }

/** What was owed before, what came to it, and what is owed after. */
export function statementOf(
  period: { from: string; until: string } | null,
  openingPence: number,
  sums: readonly Sum[],
): Statement {
  const { from = null, until = null } = period ?? {}
  const moved = sums.reduce((total, { amountPence }) => total + amountPence, 0)
  return { from, until, openingPence, entries: [...sums], closingPence: openingPence + moved }
}
