import { IntentLink } from '#components/ui/intent-link.tsx'
import { PATHS } from '../paths.ts'

export type When = 'to_come' | 'past'

const WHEN = { to_come: 'To come', past: 'Past' } as const satisfies Record<When, string>

/** Two lists of which one is seen. Links, since each has an address of its own. */
export function WhichOrders({ when }: { when: When }) {
  return (
    <nav aria-label="Which orders" className="flex gap-1 border-b-2 border-ink">
      {(['to_come', 'past'] as const).map((one) => (
        <IntentLink
          key={one}
          href={one === 'to_come' ? PATHS.orders : `${PATHS.orders}?when=${one}`}
          aria-current={one === when ? 'page' : undefined}
          className="-mb-0.5 flex min-h-tap items-center rounded-t-card border-2 border-transparent border-b-ink px-5 py-2 font-semibold text-muted no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:border-b-paper aria-[current=page]:text-ink forced-colors:aria-[current=page]:underline"
        >
          {WHEN[one]}
        </IntentLink>
      ))}
    </nav>
  )
}
