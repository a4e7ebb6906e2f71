import type { ReactNode } from 'react'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Location } from '#contracts/model/location.ts'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatTimeRange } from '#lib/dates.ts'

const DAYS = 3

type Props = { location: Location | null; phone: string | null; sales: BakeSaleSummary[] }

/** Where else to reach us: by mail, by telephone, at the bakehouse, and on the days to come. */
export function Reach({ location, phone, sales }: Props) {
  const days = sales.filter(({ state }) => state !== 'cancelled' && state !== 'completed').slice(0, DAYS)
  return (
    <section
      aria-labelledby="elsewhere"
      className="h-fit space-y-6 rounded-card border border-line bg-sheet p-6 shadow-sheet"
    >
      <h2 id="elsewhere" className="text-2xl">
        Or some other way
      </h2>
      <Way icon="mail" title="Write">
        <a href={`mailto:${BAKERY.email}`} className="inline-flex min-h-tap items-center">
          {BAKERY.email}
        </a>
      </Way>
      {phone && (
        <Way icon="phone" title="Ring">
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className="inline-flex min-h-tap items-center">
            {phone}
          </a>
        </Way>
      )}
      {location && (
        <Way icon="pin" title="Knock">
          <address className="not-italic">
            {location.name}
            <br />
            {location.addressLines.join(', ')}, <span className="whitespace-nowrap">{location.postcode}</span>
          </address>
          {location.directions && <p className="text-muted">{location.directions}</p>}
          <a href={location.mapUrl} className="inline-flex min-h-tap items-center">
            Open the map
          </a>
        </Way>
      )}
      {days.length > 0 && (
        <Way icon="clock" title="Meet us">
          <ul className="space-y-2">
            {days.map((sale) => (
              <li key={sale.id}>
                <span className="font-semibold">{formatDay(sale.onDate)}</span>,{' '}
                <span className="whitespace-nowrap">
                  {formatTimeRange(sale.collectionStartsAt, sale.collectionEndsAt)}
                </span>
                <br />
                <span className="text-muted">{sale.location.name}</span>
              </li>
            ))}
          </ul>
        </Way>
      )}
    </section>
  )
}

function Way({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-4">
      <Icon name={icon} className="mt-0.5 size-6 text-rust" />
      <div className="min-w-0 space-y-1 wrap-anywhere">
        <h3 className="text-lg">{title}</h3>
        {children}
      </div>
    </div>
  )
}
