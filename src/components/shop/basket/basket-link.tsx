'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState, type ComponentType } from 'react'
import { hasHadBasket } from '#lib/basket-count.ts'
import { DrawerLink } from './drawer-link.tsx'
import { loadDrawer, onOpenDrawer } from './drawer-door.ts'
import { startWatching } from './start-watching.ts'
import { useBasket } from './use-basket.ts'

type Drawer = ComponentType<{ isOpen: boolean; onClose: () => void }>

/** The way to the basket, with how much is in it; where there are scripts it opens beside the page. The basket is watched from here, because every page has it. */
export function BasketLink() {
  const { count } = useBasket()
  const router = useRouter()
  const [Drawer, setDrawer] = useState<Drawer | null>(null)
  const path = usePathname()
  // It is left behind with the page that it was opened on.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const isFilled = count > 0
  useEffect(() => {
    if (isFilled || hasHadBasket()) startWatching()
  }, [isFilled])
  useEffect(
    () =>
      onOpenDrawer(() => {
        loadDrawer().then(
          ({ LiveBasketDrawer }) => {
            setDrawer(() => LiveBasketDrawer)
            setOpenOn(path)
          },
          () => {
            router.push('/basket')
          },
        )
      }),
    [router, path],
  )
  return (
    <>
      <DrawerLink className="flex min-h-tap items-center gap-2 font-semibold no-underline hover:underline">
        Basket
        {count > 0 && (
          <span className="grid h-7 min-w-7 place-items-center rounded-full bg-rust px-2 text-sm text-sheet tabular-nums">
            {count}
            <span className="sr-only"> {count === 1 ? 'item' : 'items'}</span>
          </span>
        )}
      </DrawerLink>
      {Drawer && (
        <Drawer
          isOpen={openOn === path}
          onClose={() => {
            setOpenOn(null)
          }}
        />
      )}
    </>
  )
}
