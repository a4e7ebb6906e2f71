import type { BakeSaleDetail, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { formatDay } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { Page } from './page.tsx'
import { SaleCard } from './sale-card.tsx'
import { SaleFacts } from './sale-facts.tsx'

const PREVIEW_ITEMS = 4

const STEPS = [
  ['Order ahead', 'Choose from the menu of a bake sale until two days before. No account, nothing to pay yet.'],
  ['We bake for you', 'Exactly what was ordered, on the morning of the day, and nothing for the bin.'],
  ['Collect and pay', 'Come in your half hour, say your name, pay by card or cash, and take it home warm.'],
] as const

type Props = {
  /** Bake sales to come, soonest first. */
  sales: BakeSaleSummary[]
  /** The one to order for next, with its menu. */
  next: BakeSaleDetail | null
  /** Fixes the clock, for stories. */
  now?: string
}

/** The front door: the next bake sale, what is baked for it, what comes after, and how it works. */
export function HomeScreen({ sales, next, now }: Props) {
  const others = sales.filter(({ id }) => id !== next?.id)
  return (
    <Page className="space-y-20">
      {next ? <NextSale sale={next} now={now} /> : <Quiet />}
      {next && next.menu.length > 0 && <Preview sale={next} />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="mb-6 text-title">
            Also coming up
          </h2>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((sale) => (
              <li key={sale.id}>
                <SaleCard sale={sale} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="how">
        <h2 id="how" className="mb-8 text-title">
          How it works
        </h2>
        <ol className="grid gap-8 md:grid-cols-3">
          {STEPS.map(([title, text], index) => (
            <li key={title} className="space-y-3">
              <Rule />
              <h3 className="text-2xl">
                <span className="text-rust">{index + 1}.</span> {title}
              </h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  )
}

function NextSale({ sale, now }: { sale: BakeSaleDetail; now?: string }) {
  const isOpen = sale.state === 'open'
  return (
    <section
      aria-labelledby="next"
      className="grid items-center gap-8 pt-4 lg:grid-cols-[1.1fr_1fr] lg:gap-14 lg:pt-10"
    >
      <div className="space-y-6">
        <div>
          <p className="mb-3 text-lg font-semibold text-rust">{sale.title}</p>
          <h1 id="next" className="text-hero wrap-anywhere">
            {isOpen ? 'Baked for you on' : 'The oven is on again on'} {formatDay(sale.onDate)}
          </h1>
        </div>
        {sale.intro && <p className="max-w-prose text-xl wrap-anywhere">{sale.intro}</p>}
        <ButtonLink href={`/bake-sales/${sale.slug}`} className="w-full px-8 text-lg sm:w-auto">
          {isOpen ? 'Choose your bread' : 'Look at the menu'}
        </ButtonLink>
        <Rule />
        <SaleFacts sale={sale} now={now} />
      </div>
      <img
        src="/scenes/market-stall.svg"
        alt=""
        width={1200}
        height={800}
        className="-order-1 w-full rounded-card lg:order-none"
      />
    </section>
  )
}

/** Something of everything: the first of each category, then the second, of what is left. */
function previewOf(menu: BakeSaleDetail['menu']) {
  const seen = new Map<string, number>()
  return menu
    .filter(
      ({ product, left }, index) => left > 0 && menu.findIndex((item) => item.product.id === product.id) === index,
    )
    .map((item) => {
      const rank = seen.get(item.product.category) ?? 0
      seen.set(item.product.category, rank + 1)
      return { item, rank }
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, PREVIEW_ITEMS)
    .map(({ item }) => item)
}

function Preview({ sale }: { sale: BakeSaleDetail }) {
  const shown = previewOf(sale.menu)
  return (
    <section aria-labelledby="preview">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="preview" className="text-title">
          On the table
        </h2>
        <ButtonLink look="quiet" href={`/bake-sales/${sale.slug}`}>
          The whole menu
        </ButtonLink>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 lg:grid-cols-4 lg:gap-x-6">
        {shown.map(({ id, product, pricePence }) => (
          <li key={id}>
            <Picture picture={product.picture} className="w-full" />
            <p className="mt-3 font-display text-lg leading-snug wrap-anywhere sm:text-xl">{product.name}</p>
            <p className="text-muted tabular-nums">{formatPence(pricePence)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quiet() {
  return (
    <section className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">The oven is resting</h1>
        <p className="max-w-prose text-xl">
          No bake sale is announced at the moment. The next one appears here as soon as we know what the fields and the
          orchard have for us.
        </p>
      </div>
      <img src="/scenes/closed-shutters.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </section>
  )
}
