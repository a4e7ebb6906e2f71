import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import type { Offer } from '#contracts/model/bake-sale.ts'
import { STATE_WORDS } from '../sale-card.tsx'
import { OfferLine } from './offer-line.tsx'

/** The bake sales that have a product, each with what is left of it there. */
export function Offers({ slug, offers }: { slug: string; offers: Offer[] }) {
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
              <OfferCard slug={slug} {...offer} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OfferCard({ slug, bakeSale: sale, items }: Offer & { slug: string }) {
  const isOpen = sale.state === 'open'
  const isSoldOut = isOpen && items.every(({ left }) => left === 0)
  const day = formatDay(sale.onDate)
  return (
    <article
      aria-label={day}
      className="flex h-full flex-col gap-3 rounded-card border border-line bg-sheet p-5 shadow-sheet"
    >
      <div>
        <Badge look={isOpen && !isSoldOut ? 'open' : 'past'}>{isSoldOut ? 'Sold out' : STATE_WORDS[sale.state]}</Badge>
      </div>
      <h3 className="text-2xl">{day}</h3>
      <p className="wrap-anywhere">{sale.location.name}</p>
      <ul className="divide-y divide-line *:py-3">
        {items.map((item) => (
          <OfferLine key={item.id} bakeSale={sale} item={item} returnTo={`/products/${slug}`} />
        ))}
      </ul>
      <div className="mt-auto space-y-1">
        {isOpen && !isSoldOut && <p className="text-base text-muted">Order by {formatMoment(sale.cutoffAt)}</p>}
        {sale.state === 'scheduled' && (
          <p className="text-base text-muted">Ordering opens at {formatMoment(sale.opensAt)}</p>
        )}
        <TextLink look="standalone" href={`/bake-sales/${sale.slug}#${items[0]?.id ?? ''}`}>
          <span>
            The whole menu<span className="sr-only">: {day}</span>
          </span>
        </TextLink>
      </div>
    </article>
  )
}
