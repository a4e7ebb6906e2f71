import type { BakeSaleState } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'

const STATES = {
  draft: { words: 'Draft', look: 'past' },
  scheduled: { words: 'Opens later', look: 'scarce' },
  open: { words: 'Taking orders', look: 'open' },
  closed: { words: 'Closed', look: 'scarce' },
  completed: { words: 'Completed', look: 'past' },
  cancelled: { words: 'Cancelled', look: 'past' },
} as const satisfies Record<BakeSaleState, object>

/** How far a bake sale is, in two words. */
export const State = ({ of }: { of: BakeSaleState }) => (
  <span className="whitespace-nowrap">
    <Badge look={STATES[of].look}>{STATES[of].words}</Badge>
  </span>
)
