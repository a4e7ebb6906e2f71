import type { BakeSaleDetail, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Product } from '#contracts/model/product.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Bestsellers } from './home/bestsellers.tsx'
import { HowItWorks } from './home/how-it-works.tsx'
import { News, type Headline } from './home/news.tsx'
import { NextSale } from './home/next-sale.tsx'
import { Preview } from './home/preview.tsx'
import { Where } from './home/where.tsx'
import { Page } from './page.tsx'
import { SaleCard } from './sale-card.tsx'

/** More are on the page of all bake sales. */
const OTHERS = 3

type Props = {
  /** Bake sales to come, soonest first. */
  sales: BakeSaleSummary[]
  /** The one to order for next, with its menu. */
  next: BakeSaleDetail | null
  /** What is ordered most, first. */
  bestsellers: Product[]
  /** The latest of the journal, newest first. */
  posts: Headline[]
  /** Fixes the clock, for stories. */
  now?: string
}

/** The front door: the next bake sale, what is baked for it, what comes after, what people like best, how it works, where we are, and what is new. */
export function HomeScreen({ sales, next, bestsellers, posts, now }: Props) {
  const others = sales.filter(({ id }) => id !== next?.id)
  return (
    <Page className="space-y-20">
      {next ? <NextSale sale={next} now={now} /> : <Quiet />}
      {next && <Preview sale={next} />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <h2 id="others" className="text-title">
              Also coming up
            </h2>
            <ButtonLink look="quiet" href="/bake-sales">
              All bake sales
            </ButtonLink>
          </div>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {others.slice(0, OTHERS).map((sale) => (
              <li key={sale.id}>
                <SaleCard sale={sale} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Bestsellers products={bestsellers} />
      <HowItWorks />
      <Where sales={sales} />
      <News posts={posts} />
    </Page>
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
