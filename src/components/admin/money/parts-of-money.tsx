import type { Desk } from '../layout/sections.ts'
import { Filters } from '../parts/filters.tsx'
import { PATHS } from '../paths.ts'

/** The way between the two parts of card money; who may not compare the books has only one, and needs no way. */
export function PartsOfMoney({ desk, current }: { desk: Desk; current: 'disputes' | 'reconciliations' }) {
  if (desk.role !== 'admin') return null
  return (
    <Filters
      label="Card money"
      choices={[
        { href: PATHS.disputes, label: 'Disputes', isCurrent: current === 'disputes' },
        { href: PATHS.reconciliations, label: 'Books beside Stripe’s', isCurrent: current === 'reconciliations' },
      ]}
    />
  )
}
