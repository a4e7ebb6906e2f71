import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import type { Offer } from '#contracts/model/bake-sale.ts'
import { STATE_WORDS } from '../sale-card.tsx'

const SCARCE = 5

/** The bake sales that have a product, each with what is left of it there. */
export function Offers({ name, offers }: { name: string; offers: Offer[] }) {
  return (
    <section aria-labelledby="offers">
      <h2 id="offers" className="mb-6 text-title">
        Where to have it
      </h2>
      {offers.length === 0 ? (
        <div className="space-y-4">
          <p className="max-w-prose text-xl">
            It is on no menu at the moment. We bake with what the fields and the orchard have: it will be back.
          </p>
          <ButtonLink look="secondary" href="/bake-sales">
            See all bake sales
          </ButtonLink>
        </div>
      ) : (
        <ul className="grid gap-5 md:grid-cols-2 lg:grid-cols-3">
          {offers.map((offer) => (
            <li key={offer.bakeSale.id}>
              <OfferCard name={name} {...offer} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OfferCard({ name, bakeSale: sale, items }: Offer & { name: string }) {
  const isOpen = sale.state === 'open'
  const isSoldOut = isOpen && items.every(({ left }) => left === 0)
  const day = formatDay(sale.onDate)
  return (
    <article className="flex h-full flex-col gap-3 rounded-card border border-line bg-sheet p-5 shadow-sheet">
      <div>
        <Badge look={isOpen && !isSoldOut ? 'open' : 'past'}>{isSoldOut ? 'Sold out' : STATE_WORDS[sale.state]}</Badge>
      </div>
      <h3 className="text-2xl">{day}</h3>
      <p className="wrap-anywhere">{sale.location.name}</p>
      <ul className="space-y-1">
        {items.map(({ id, variantName, pricePence, left }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="wrap-anywhere">{variantName}</span>
            <span className="tabular-nums">
              {isOpen && left <= SCARCE && (
                <span className="text-base text-muted">
                  {left === 0 ? 'sold out' : `only ${String(left)} left`}
                  {' · '}
                </span>
              )}
              {pricePence === 0 ? 'Free' : formatPence(pricePence)}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-auto space-y-2 pt-2">
        {isOpen && !isSoldOut && <p className="text-base text-muted">Order by {formatMoment(sale.cutoffAt)}</p>}
        {sale.state === 'scheduled' && (
          <p className="text-base text-muted">Ordering opens at {formatMoment(sale.opensAt)}</p>
        )}
        <ButtonLink
          look={isOpen && !isSoldOut ? 'primary' : 'secondary'}
          width="full"
          href={`/bake-sales/${sale.slug}#${items[0]?.id ?? ''}`}
        >
          <span>
            {isOpen && !isSoldOut ? 'Order for this day' : 'See the menu'}
            <span className="sr-only">
              : {isOpen && !isSoldOut && `${name}, `}
              {day}
            </span>
          </span>
        </ButtonLink>
      </div>
    </article>
  )
}
