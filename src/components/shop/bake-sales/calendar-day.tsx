import { cva } from 'class-variance-authority'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { cn } from '#lib/cn.ts'
import { formatDay } from '#lib/dates.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { STATE_WORDS, type Standing } from '../sale-card.tsx'

/** Told by shape and line as well as by colour: for those who see none, and for a printed page. */
export const dayMark = cva(
  'relative grid place-items-center rounded-card border-2 font-semibold tabular-nums no-underline',
  {
    variants: {
      standing: {
        open: 'border-rust bg-rust text-sheet',
        closes_soon: 'border-double border-rust-deep bg-blush text-rust-deep',
        scheduled: 'border-ink text-ink',
        sold_out: 'border-dashed border-muted text-muted',
        closed: 'border-dotted border-muted text-muted',
        completed: 'border-transparent bg-shade text-muted',
        cancelled: 'border-line text-muted line-through',
        draft: 'border-line text-muted',
      } satisfies Record<Standing, string>,
    },
  },
)

type Props = { date: string; isToday: boolean; sales: { sale: BakeSaleSummary; standing: Standing }[] }

/** A day on the calendar: a link where something is baked, a number where nothing is. */
export function CalendarDay({ date, isToday, sales }: Props) {
  const [first, ...more] = sales
  const number = Number(date.slice(-2))
  if (!first)
    return (
      <span
        aria-current={isToday ? 'date' : undefined}
        className="grid min-h-tap place-items-center text-muted tabular-nums aria-[current=date]:font-semibold aria-[current=date]:text-ink aria-[current=date]:underline aria-[current=date]:underline-offset-4"
      >
        {number}
      </span>
    )
  const told = sales.map(({ sale, standing }) => `${sale.title}, ${sale.location.name}. ${STATE_WORDS[standing]}`)
  return (
    <IntentLink
      // Two on one day: to the day in the list, where one can choose.
      href={more.length > 0 ? `#day-${date}` : `/bake-sales/${first.sale.slug}`}
      aria-current={isToday ? 'date' : undefined}
      className={cn(dayMark({ standing: first.standing }), 'size-full min-h-tap hover:outline-2 hover:outline-ink')}
    >
      <span aria-hidden="true">{number}</span>
      {more.length > 0 && (
        <span aria-hidden="true" className="absolute right-1 bottom-0 text-sm">
          +{more.length}
        </span>
      )}
      <span className="sr-only">
        {formatDay(date)}: {told.join('; ')}
      </span>
    </IntentLink>
  )
}
