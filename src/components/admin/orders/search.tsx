'use client'

import { useRouter } from 'next/navigation'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Button } from '#components/ui/button.tsx'
import { control } from '#components/ui/field.tsx'
import { cn } from '#lib/cn.ts'
import { formatShortDay } from '#lib/dates.ts'
import { PATHS } from '../paths.ts'
import { ALL, narrowed, ordersHref, type OrdersQuery } from './query.ts'
import { useShortcut } from './use-shortcut.ts'

export type SaleChoice = Pick<BakeSaleSummary, 'id' | 'title' | 'onDate'>

type Props = { query: OrdersQuery; sales: SaleChoice[] }

/** Whose orders, and of which bake sale. A form of its own kind, so that it works before our script does; the slash leads to it. */
export function Search({ query, sales }: Props) {
  const router = useRouter()
  const field = useShortcut('/')
  return (
    <form
      role="search"
      action={PATHS.orders}
      aria-label="Find an order"
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,20rem)] print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const words = given.get('search')
        const search = typeof words === 'string' ? words.trim() : ''
        router.push(ordersHref(narrowed(query, { search })))
      }}
    >
      {query.status && <input type="hidden" name="status" value={query.status} />}
      <div>
        <label htmlFor="search" className="mb-1 block font-semibold">
          Number, name or e-mail{' '}
          <kbd className="hidden rounded-mark border border-line bg-shade px-1.5 font-sans text-sm text-muted lg:inline">
            /
          </kbd>
        </label>
        <input
          ref={field}
          // Begins anew when the address does.
          key={query.search}
          id="search"
          name="search"
          type="search"
          defaultValue={query.search}
          maxLength={100}
          autoComplete="off"
          aria-keyshortcuts="/"
          className={cn(control, 'h-14 py-2 lg:h-12')}
        />
      </div>
      <Button type="submit" className="h-14 self-end py-2 lg:h-12">
        Find
      </Button>
      <div className="max-sm:col-span-2">
        <label htmlFor="bake-sale" className="mb-1 block font-semibold">
          Bake sale
        </label>
        <select
          id="bake-sale"
          name="bakeSale"
          key={query.bakeSaleId}
          defaultValue={query.bakeSaleId ?? ALL}
          onChange={(event) => {
            const { value } = event.target
            router.push(ordersHref(narrowed(query, { bakeSaleId: value === ALL ? null : value })))
          }}
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
    </form>
  )
}
