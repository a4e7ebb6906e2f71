import type { BakeSaleState } from '#contracts/model/bake-sale.ts'

type Stored = 'draft' | 'published' | 'completed' | 'cancelled'

/** What a bake sale is at a moment: `published` becomes scheduled, open or closed by the clock alone. */
export function bakeSaleStateAt(sale: { status: Stored; opensAt: string; cutoffAt: string }, now: Date): BakeSaleState {
  if (sale.status !== 'published') return sale.status
  if (now.getTime() >= Date.parse(sale.cutoffAt)) return 'closed'
  return now.getTime() < Date.parse(sale.opensAt) ? 'scheduled' : 'open'
}
