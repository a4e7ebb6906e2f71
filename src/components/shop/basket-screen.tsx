import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Group, type GroupEvents } from './basket/group.tsx'
import { problemsOf, type LineRefusal } from './basket/reason.ts'
import { Total } from './basket/total.tsx'
import { Page } from './page.tsx'

export type BasketProps = {
  basket: Basket
  /** What was last refused of a line, by its menu item. */
  refusals?: Record<string, LineRefusal>
  /** Menu items of which a change is on its way. */
  pending?: string[]
  /** The next bake sale that takes orders. */
  next?: BakeSaleSummary | null
  /** Fixes the clock, for stories. */
  now?: string
} & GroupEvents

/** The basket as a page: what is wanted of each bake sale, and until when. */
export function BasketScreen({ basket, refusals = {}, pending = [], next = null, now, ...events }: BasketProps) {
  if (basket.bakeSales.length === 0) return <Empty />
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Your basket</h1>
      <div className="grid gap-10 lg:grid-cols-[1.4fr_1fr] lg:gap-14">
        <div className="space-y-6">
          {basket.bakeSales.map((group) => (
            <Group
              key={group.bakeSale.id}
              group={group}
              refusals={refusals}
              pending={pending}
              next={next}
              now={now}
              {...events}
            />
          ))}
          <ButtonLink look="quiet" href="/bake-sales" className="px-0!">
            Choose something else
          </ButtonLink>
        </div>
        <section aria-label="Sum" className="h-fit border-t-2 border-ink pt-5 lg:sticky lg:top-6">
          <Total basket={basket} problems={problemsOf(basket, refusals)} />
        </section>
      </div>
    </Page>
  )
}

function Empty() {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">An empty basket</h1>
        <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>
        <ButtonLink href="/bake-sales">See the bake sales</ButtonLink>
      </div>
      <img src="/scenes/empty-basket.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}
