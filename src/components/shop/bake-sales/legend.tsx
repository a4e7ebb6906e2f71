import { cn } from '#lib/cn.ts'
import { STATE_WORDS, type Standing } from '../sale-card.tsx'
import { dayMark } from './calendar-day.tsx'

/** What the marks on the calendar mean: those that are on it. Each day says the same in words to those who hear it. */
export function Legend({ standings }: { standings: Standing[] }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-2 text-base">
      {[...new Set(standings)].map((standing) => (
        <li key={standing} className="flex items-center gap-2">
          <span className={cn(dayMark({ standing }), 'size-7 text-sm')}>1</span>
          {STATE_WORDS[standing]}
        </li>
      ))}
    </ul>
  )
}
