'use client'

import { ButtonLink } from '#components/ui/button.tsx'
import { formatPence } from '#lib/money.ts'
import { DrawerLink } from './drawer-link.tsx'
import { useBasket } from './use-basket.ts'

/** The basket in reach of a thumb: how much is in it, what it comes to, and the way on. */
export function Bar() {
  const { shown, count, isWaiting } = useBasket()
  return (
    <div role="region" aria-label="Basket" className="sticky bottom-(--room-below,0px) z-10 -mx-5 mt-10 sm:-mx-8">
      <div className="flex items-center justify-between gap-4 bg-sheet px-5 py-3 shadow-bar sm:rounded-t-card sm:px-8">
        <DrawerLink className="-my-1 py-1 leading-tight no-underline hover:underline">
          <span aria-live="polite">
            <span className="block text-base text-muted">
              <span className="sr-only">Basket: </span>
              {count} {count === 1 ? 'item' : 'items'}
              {isWaiting && ', offline'}
            </span>
            <span className="text-xl font-semibold tabular-nums">{formatPence(shown.totalPence)}</span>
          </span>
        </DrawerLink>
        <ButtonLink href="/checkout" prefetch={false}>
          Choose a time
        </ButtonLink>
      </div>
    </div>
  )
}
