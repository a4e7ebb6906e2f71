'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'
import { loadDrawer, openDrawer } from './drawer-door.ts'

const fetchDrawer = () => void loadDrawer().catch(() => null)

/** Whether a click means this page and nothing else: no other tab, no other window. */
const isPlain = ({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** Where the basket is the page, or is being paid for, it does not open beside itself. */
const ITS_OWN = ['/basket', '/checkout']

/** A link to the basket that opens it beside the page, where there are scripts. */
export function DrawerLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onClick'>) {
  const path = usePathname()
  return (
    <Link
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
