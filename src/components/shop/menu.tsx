'use client'

import { useRef } from 'react'
import type { BakeSaleDetail, MenuItem } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { choicesOf, filterMenu, isFiltering, NO_FILTER, type MenuFilter } from '#lib/menu-filter.ts'
import { formatPence } from '#lib/money.ts'
import { setQuantity } from './basket/store.ts'
import { useBasketLines } from './basket/use-basket.ts'
import { FilterForm } from './menu-filters/filter-form.tsx'
import { Outcome } from './menu-filters/outcome.tsx'
import { useMenuFilter } from './menu-filters/use-menu-filter.ts'
import { MenuItemCard } from './menu-item-card.tsx'
import { useLiveMenu } from './use-live-menu.ts'

/** A menu that fits on a screen or two needs no filter. */
const FEW_ITEMS = 3

type Props = {
  sale: Pick<BakeSaleDetail, 'id' | 'slug' | 'menu'>
  canOrder: boolean
  /** What the address asks to see. */
  filter?: MenuFilter
  /** Whether to ask what is left while somebody looks: the page itself may be a minute old. */
  isLive?: boolean
}

/** The menu by category, with filters above it and the basket in a bar that stays in reach. */
export function Menu({ sale, canOrder, filter: initial = NO_FILTER, isLive = false }: Props) {
  const menu = useLiveMenu({ slug: sale.slug, menu: sale.menu, isLive })
  const lines = useBasketLines(sale.id)
  const [filter, setFilter] = useMenuFilter(initial)
  const outcome = useRef<HTMLDivElement>(null)
  const shown = filterMenu(menu, filter)
  const categories = [...new Set(shown.map(({ product }) => product.category))]
  const href = `/bake-sales/${sale.slug}`
  return (
    <>
      <div className="space-y-12">
        {(sale.menu.length > FEW_ITEMS || isFiltering(initial)) && (
          <div className="space-y-5">
            <FilterForm
              action={href}
              choices={choicesOf(sale.menu)}
              filter={filter}
              onChange={setFilter}
              onShow={() => outcome.current?.focus()}
            />
            <Outcome
              ref={outcome}
              filter={filter}
              shown={shown.length}
              of={sale.menu.length}
              href={href}
              onClear={() => {
                setFilter(NO_FILTER)
                outcome.current?.focus()
              }}
            />
          </div>
        )}
        {categories.map((category) => (
          <section key={category} aria-labelledby={`category-${category}`}>
            <h2 id={`category-${category}`} className="mb-5 text-title">
              {category}
            </h2>
            <ul className="grid gap-5 lg:grid-cols-2">
              {shown
                .filter(({ product }) => product.category === category)
                .map((item) => (
                  <li key={item.id} id={item.id} className="scroll-mt-6">
                    <MenuItemCard
                      item={item}
                      quantity={lines[item.id] ?? 0}
                      canOrder={canOrder}
                      onChange={(quantity) => {
                        setQuantity(sale, item.id, quantity)
                      }}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {canOrder && <BasketBar slug={sale.slug} menu={menu} lines={lines} />}
    </>
  )
}

function BasketBar({ slug, menu, lines }: { slug: string; menu: MenuItem[]; lines: Record<string, number> }) {
  const chosen = menu.flatMap((item) => (lines[item.id] ? [{ item, quantity: lines[item.id] ?? 0 }] : []))
  const count = chosen.reduce((sum, { quantity }) => sum + quantity, 0)
  const totalPence = chosen.reduce((sum, { item, quantity }) => sum + item.pricePence * quantity, 0)
  return (
    <div
      role="region"
      aria-label="Basket"
      className="sticky bottom-(--room-below,0px) z-10 -mx-5 mt-10 empty:hidden sm:-mx-8"
    >
      {count > 0 && (
        <div className="flex items-center justify-between gap-4 bg-sheet px-5 py-3 shadow-bar sm:rounded-t-card sm:px-8">
          <p aria-live="polite" className="leading-tight">
            <span className="block text-base text-muted">
              {count} {count === 1 ? 'item' : 'items'}
            </span>
            <span className="text-xl font-semibold tabular-nums">{formatPence(totalPence)}</span>
          </p>
          <ButtonLink href={`/bake-sales/${slug}/checkout`}>Choose a time</ButtonLink>
        </div>
      )}
    </div>
  )
}
