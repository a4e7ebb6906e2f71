'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { control } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { cn } from '#lib/cn.ts'
import { formatShortDay } from '#lib/dates.ts'
import { ALL } from '../orders/query.ts'
import type { SaleChoice } from '../orders/search.tsx'
import { PATHS } from '../paths.ts'
import { statementHref, type StatementQuery } from './query.ts'

type Props = {
  query: StatementQuery
  sales: SaleChoice[]
  /** What the order is called that it is of. */
  orderNumber: string | null
}

const wordsIn = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' && value !== ALL ? value : null
}

/** Whose books, and of which day; it works before our script does. */
export function Which({ query, sales, orderNumber }: Props) {
  const router = useRouter()
  return (
    <form
      action={PATHS.statement}
      aria-label="Whose books"
      className="grid gap-3 sm:grid-cols-[minmax(0,20rem)_minmax(0,14rem)_auto] sm:justify-start print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        router.push(
          statementHref({
            orderId: query.orderId,
            bakeSaleId: wordsIn(form, 'bakeSale'),
            day: wordsIn(form, 'day'),
          }),
        )
      }}
    >
      {query.orderId !== null && (
        <p className="flex flex-wrap items-center gap-x-4 sm:col-span-3">
          <input type="hidden" name="order" value={query.orderId} />
          <strong className="tabular-nums">{orderNumber ?? 'One order'} alone</strong>
          <TextLink href={statementHref({ bakeSaleId: query.bakeSaleId, day: query.day })}>All orders</TextLink>
        </p>
      )}
      <div>
        <label htmlFor="bake-sale" className="mb-1 block font-semibold">
          Bake sale
        </label>
        <select
          id="bake-sale"
          name="bakeSale"
          key={query.bakeSaleId}
          defaultValue={query.bakeSaleId ?? ALL}
          className={cn(control, 'h-14 py-2 lg:h-12')}
        >
          <option value={ALL}>All bake sales</option>
          {query.bakeSaleId !== null && !sales.some(({ id }) => id === query.bakeSaleId) && (
            <option value={query.bakeSaleId}>An earlier one</option>
          )}
          {sales.map(({ id, title, onDate }) => (
            <option key={id} value={id}>
              {formatShortDay(onDate)}: {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="day" className="mb-1 block font-semibold">
          Day <span className="font-normal text-muted">(optional)</span>
        </label>
        <input
          id="day"
          name="day"
          type="date"
          key={query.day}
          defaultValue={query.day ?? ''}
          min="2020-01-01"
          max="2099-12-31"
          className={cn(control, 'h-14 py-2 lg:h-12')}
        />
      </div>
      <Button type="submit" className="h-14 self-end py-2 lg:h-12">
        Add up
      </Button>
    </form>
  )
}
