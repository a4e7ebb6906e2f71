import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Standing } from '../sale-card.tsx'

const SOON_MS = 24 * 3_600_000

/** How a bake sale stands at a moment. @param soldOut ids of those with nothing left */
export function standingOf(sale: BakeSaleSummary, now: string, soldOut: readonly string[]): Standing {
  if (sale.state !== 'open') return sale.state
  if (soldOut.includes(sale.id)) return 'sold_out'
  return Date.parse(sale.cutoffAt) - Date.parse(now) <= SOON_MS ? 'closes_soon' : 'open'
}
