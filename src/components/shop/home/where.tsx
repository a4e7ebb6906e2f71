import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { formatDay } from '#lib/dates.ts'

/** The places where we are to be found, each with the day on which we are there next. */
export function Where({ sales }: { sales: BakeSaleSummary[] }) {
  const toCome = sales.filter(({ state }) => state !== 'cancelled' && state !== 'completed')
  const places = toCome.filter(
    ({ location }, index) => toCome.findIndex((sale) => sale.location.id === location.id) === index,
  )
  if (places.length === 0) return null
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="mb-6 text-title">
        Where we are
      </h2>
      <ul className="grid gap-5 md:grid-cols-2">
        {places.map(({ location, onDate }) => (
          <li key={location.id} className="space-y-2 rounded-card border border-line bg-sheet p-5 shadow-sheet sm:p-6">
            <h3 className="text-2xl wrap-anywhere">{location.name}</h3>
            <p className="font-semibold text-rust">Next on {formatDay(onDate)}</p>
            <address className="wrap-anywhere not-italic">
              {location.addressLines.join(', ')}, {location.postcode}
            </address>
            {location.directions && <p className="wrap-anywhere">{location.directions}</p>}
            {location.accessibility && <p className="wrap-anywhere text-muted">{location.accessibility}</p>}
            <p>
              <a href={location.mapUrl} className="inline-flex min-h-tap items-center font-semibold">
                <span>
                  Open the map<span className="sr-only">: {location.name}</span>
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
