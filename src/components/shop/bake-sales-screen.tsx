import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { formatMonth, monthOf, type Month } from '#lib/calendar.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { Calendar } from './bake-sales/calendar.tsx'
import { Legend } from './bake-sales/legend.tsx'
import { standingOf } from './bake-sales/standing.ts'
import { Page } from './page.tsx'
import { SaleCard } from './sale-card.tsx'

type Props = {
  /** To come, soonest first. */
  sales: BakeSaleSummary[]
  now: string
  /** The month to begin with; that of the first bake sale when there is none to be found in it. */
  month?: Month
  /** Ids of those that have nothing left. */
  soldOut?: string[]
}

/** Everything that is announced: on a calendar, and as a list by month. */
export function BakeSalesScreen({ sales, now, month, soldOut = [] }: Props) {
  if (sales.length === 0) return <None />
  const standing = sales.map((sale) => ({ sale, standing: standingOf(sale, now, soldOut) }))
  const months = [...new Set(sales.map(({ onDate }) => monthOf(onDate)))]
  const [first = ''] = months
  return (
    <Page className="space-y-10 pt-4">
      <div className="max-w-prose space-y-4">
        <h1 className="text-hero">Bake sales</h1>
        <p className="text-xl">A date, a place and a menu. Order until the cutoff, and collect on the day.</p>
      </div>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] lg:gap-14">
        <div className="h-fit space-y-4 lg:sticky lg:top-6">
          <Calendar sales={standing} month={month && isBetween(month, now, months) ? month : first} now={now} />
          <Legend standings={standing.map((one) => one.standing)} />
        </div>
        <div className="space-y-12">
          {months.map((one) => (
            <section key={one} aria-labelledby={`month-${one}`}>
              <h2 id={`month-${one}`} className="mb-5 text-title">
                {formatMonth(one)}
              </h2>
              <ul className="grid gap-5 sm:grid-cols-2">
                {standing
                  .filter(({ sale }) => monthOf(sale.onDate) === one)
                  .map(({ sale, standing: told }, index, all) => (
                    <li
                      key={sale.id}
                      id={all[index - 1]?.sale.onDate === sale.onDate ? undefined : `day-${sale.onDate}`}
                      className="scroll-mt-6"
                    >
                      <SaleCard sale={sale} standing={told} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}

const isBetween = (month: Month, now: string, months: Month[]) =>
  month >= monthOf(now) && month <= (months.at(-1) ?? '') && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)

function None() {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">The oven is resting</h1>
        <p className="max-w-prose text-xl">
          No bake sale is announced at the moment. The next one appears here as soon as its menu is written.
        </p>
        <p>
          Something to ask? Write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>.
        </p>
      </div>
      <img src="/scenes/closed-shutters.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}
