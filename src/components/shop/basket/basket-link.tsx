'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { hasHadBasket } from '#lib/basket-count.ts'
import { DrawerLink } from './drawer-link.tsx'
import { loadDrawer, onOpenDrawer } from './drawer-door.ts'
import { startWatching } from './start-watching.ts'
import { useBasket } from './use-basket.ts'

type Drawer = ComponentType<{ isOpen: boolean; onClose: () => void }>

/** The way to the basket, with how much is in it; where there are scripts it opens beside the page. The basket is watched from here, because every page has it. */
export function BasketLink({ icon }: { /** What a phone has room for. */ icon: ReactNode }) {
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
      <DrawerLink className="relative flex min-h-tap min-w-tap items-center justify-center gap-2 font-semibold no-underline hover:underline">
        {icon}
        <span className="max-sm:sr-only">Basket</span>
        {count > 0 && (
          <span className="grid h-6 min-w-6 place-items-center rounded-full bg-rust px-1.5 text-sm text-sheet tabular-nums max-sm:absolute max-sm:top-0 max-sm:left-1/2 sm:h-7 sm:min-w-7 sm:px-2">
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
