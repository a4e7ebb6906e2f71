import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { formatDay } from '#lib/dates.ts'
import { SaleFacts } from '../sale-facts.tsx'

/** The bake sale to order for next: what, when, where, and until when. @param now fixes the clock, for stories */
export function NextSale({ sale, now }: { sale: BakeSaleDetail; now?: string }) {
  const isOpen = sale.state === 'open'
  const isSoldOut = isOpen && sale.menu.length > 0 && sale.menu.every(({ left }) => left === 0)
  return (
    <section
      aria-labelledby="next"
      className="grid items-center gap-8 pt-4 lg:grid-cols-[1.1fr_1fr] lg:gap-14 lg:pt-10"
    >
      <div className="space-y-6">
        <div>
          <p className="mb-3 flex flex-wrap items-center gap-3 text-lg font-semibold wrap-anywhere text-rust">
            {sale.title}
            {isSoldOut && <Badge look="past">Sold out</Badge>}
          </p>
          <h1 id="next" className="text-hero wrap-anywhere">
            {isOpen ? 'Baked for you on' : 'The oven is on again on'} {formatDay(sale.onDate)}
          </h1>
        </div>
        {sale.intro && <p className="max-w-prose text-xl wrap-anywhere">{sale.intro}</p>}
        <ButtonLink href={`/bake-sales/${sale.slug}`} className="w-full px-8! text-lg sm:w-auto">
          {isOpen && !isSoldOut ? 'Choose your bread' : 'Look at the menu'}
        </ButtonLink>
        <Rule />
        <SaleFacts sale={sale} now={now} />
      </div>
      <img
        src="/scenes/market-stall.svg"
        fetchPriority="high"
        alt=""
        width={1200}
        height={800}
        className="-order-1 w-full rounded-card lg:order-none"
      />
    </section>
  )
}
