'use client'

import { useState, type ReactNode } from 'react'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { addMonths, formatMonth, monthOf, weeksOf, type Month } from '#lib/calendar.ts'
import { londonDate } from '#lib/dates.ts'
import type { Standing } from '../sale-card.tsx'
import { CalendarDay } from './calendar-day.tsx'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

type Props = {
  /** Never empty. */
  sales: { sale: BakeSaleSummary; standing: Standing }[]
  /** The month to begin with. */
  month: Month
  now: string
}

/** The bake sales on a month's page; the way to another month is a link, and needs no JavaScript. */
export function Calendar({ sales, month: initial, now }: Props) {
  const [month, setMonth] = useState(initial)
  const today = londonDate(now)
  const months = [monthOf(today), ...sales.map(({ sale }) => monthOf(sale.onDate))].sort()
  const first = months[0] ?? month
  const last = months.at(-1) ?? month
  return (
    <div className="rounded-card border border-line bg-sheet p-3 shadow-sheet sm:p-5">
      <div className="flex items-center justify-between gap-2">
        <Turn to={addMonths(month, -1)} isOver={month <= first} onTurn={setMonth}>
          ←
        </Turn>
        <h2 id="calendar" aria-live="polite" className="text-2xl">
          {formatMonth(month)}
        </h2>
        <Turn to={addMonths(month, 1)} isOver={month >= last} onTurn={setMonth}>
          →
        </Turn>
      </div>
      <table aria-labelledby="calendar" className="mt-3 w-full table-fixed">
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={day} className="pb-2 text-base font-semibold text-muted">
                {day.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((date, place) => (
                <td key={place} className="p-0.5 text-center align-middle">
                  {date && (
                    <CalendarDay
                      date={date}
                      isToday={date === today}
                      sales={sales.filter(({ sale }) => sale.onDate === date)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type TurnProps = { to: Month; isOver: boolean; onTurn: (month: Month) => void; children: ReactNode }

/** A page forward or back. At an end it stays where it is, so that the focus does too, and leads nowhere. */
function Turn({ to, isOver, onTurn, children }: TurnProps) {
  return (
    <a
      {...(isOver ? { role: 'link', 'aria-disabled': true, tabIndex: -1 } : { href: `?month=${to}` })}
      aria-label={formatMonth(to)}
      className="grid size-tap shrink-0 place-items-center rounded-card border-2 border-ink text-xl no-underline transition-colors hover:bg-ink hover:text-sheet aria-disabled:pointer-events-none aria-disabled:opacity-40"
      onClick={(event) => {
        event.preventDefault()
        if (!isOver) onTurn(to)
      }}
    >
      {children}
    </a>
  )
}
