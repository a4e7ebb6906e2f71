'use client'

import { usePathname } from 'next/navigation'
import type { ComponentProps } from 'react'
import { IntentLink, isPlain } from '#components/ui/intent-link.tsx'
import { loadDrawer, openDrawer } from './drawer-door.ts'

const fetchDrawer = () => void loadDrawer().catch(() => null)

/** Where the basket is the page, or is being paid for, it does not open beside itself. */
const ITS_OWN = ['/basket', '/checkout']

/** A link to the basket that opens it beside the page, where there are scripts. */
export function DrawerLink(props: Omit<ComponentProps<typeof IntentLink>, 'href' | 'onClick'>) {
  const path = usePathname()
  return (
    <IntentLink
      {...props}
      href="/basket"
      prefetch={false}
      onPointerEnter={fetchDrawer}
      onFocus={fetchDrawer}
      onTouchStart={fetchDrawer}
      onClick={(event) => {
        if (isPlain(event) && !ITS_OWN.includes(path) && openDrawer()) event.preventDefault()
      }}
    />
  )
}
