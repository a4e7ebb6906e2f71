import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Page } from './page.tsx'

/** Where to collect: each place with the way to it, and when we are there. @param sales to come, soonest first */
export function FindUsScreen({ sales }: { sales: BakeSaleSummary[] }) {
  const places = [...Map.groupBy(sales, ({ location }) => location.id).values()]
  return (
    <Page className="space-y-10 pt-4">
      <header className="max-w-prose space-y-4">
        <h1 className="text-hero">Find us</h1>
        <p className="text-xl">
          We have no shop that is always open: you collect at the place of the bake sale you ordered for.
        </p>
      </header>
      {places.length === 0 && (
        <p className="text-xl">No bake sale is announced at the moment. The next one says here where it will be.</p>
      )}
      <ul className="grid gap-8 lg:grid-cols-2">
        {places.map((of) => {
          const [first] = of
          return first ? (
            <li key={first.location.id}>
              <Place sales={of} location={first.location} />
            </li>
          ) : null
        })}
      </ul>
    </Page>
  )
}

function Place({ location, sales }: { location: BakeSaleSummary['location']; sales: BakeSaleSummary[] }) {
  return (
    <article className="flex h-full flex-col gap-4 rounded-card border border-line bg-sheet p-6 shadow-sheet">
      <h2 className="text-title wrap-anywhere">{location.name}</h2>
      <address className="wrap-anywhere not-italic">
        <Icon name="pin" /> {location.addressLines.join(', ')}, {location.postcode}
      </address>
      {location.directions && <p className="wrap-anywhere">{location.directions}</p>}
      {location.accessibility && <p className="wrap-anywhere text-muted">{location.accessibility}</p>}
      <h3 className="pt-2 text-xl">When we are there</h3>
      <ul className="space-y-2">
        {sales.map((sale) => (
          <li key={sale.id}>
            <IntentLink href={`/bake-sales/${sale.slug}`}>{formatDay(sale.onDate)}</IntentLink>,{' '}
            {formatTimeRange(sale.collectionStartsAt, sale.collectionEndsAt)}
          </li>
        ))}
      </ul>
      <ButtonLink look="secondary" href={location.mapUrl} className="mt-auto self-start">
        Open the map
      </ButtonLink>
    </article>
  )
}
