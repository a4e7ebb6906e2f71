'use client'

import { lazy, Suspense, useRef } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { choicesOf, filterMenu, isFiltering, NO_FILTER, type MenuFilter } from '#lib/menu-filter.ts'
import { useBasket } from './basket/use-basket.ts'
import { want } from './basket/want.ts'
import { wishFor } from './basket/wished.ts'
import { FilterForm } from './menu-filters/filter-form.tsx'
import { Outcome } from './menu-filters/outcome.tsx'
import { useMenuFilter } from './menu-filters/use-menu-filter.ts'
import { MenuItemCard } from './menu-item-card.tsx'
import { LiveWaitingListForm } from './waiting-list/live-form.tsx'
import { useLiveMenu } from './use-live-menu.ts'

/** A menu that fits on a screen or two needs no filter. */
const FEW_ITEMS = 3

type Props = {
  sale: Omit<BakeSaleDetail, 'slots'>
  canOrder: boolean
  /** Whether one can wait for what is sold out. */
  canWait?: boolean
  /** What the address asks to see. */
  filter?: MenuFilter
  /** Whether to ask what is left while somebody looks: the page itself may be a minute old. */
  isLive?: boolean
}

/** The menu by category, with filters above it and the basket in a bar that stays in reach. */
export function Menu({ sale, canOrder, canWait = false, filter: initial = NO_FILTER, isLive = false }: Props) {
  const { menu: _menu, ...bakeSale } = sale
  const menu = useLiveMenu({ slug: sale.slug, menu: sale.menu, isLive })
  const { quantities, refusals } = useBasket()
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
                      quantity={quantities[item.id] ?? 0}
                      refusal={refusals[item.id]}
                      returnTo={href}
                      canOrder={canOrder}
                      whenSoldOut={canWait && <LiveWaitingListForm item={item} returnTo={href} />}
                      onChange={(quantity) => {
                        want(wishFor(bakeSale, item, quantity))
                      }}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <BasketBar />
    </>
  )
}

/** Fetched with the first thing that is put in. */
const Bar = lazy(() => import('./basket/bar.tsx').then((bar) => ({ default: bar.Bar })))

const BasketBar = () =>
  useBasket().count > 0 && (
    <Suspense>
      <Bar />
    </Suspense>
  )
