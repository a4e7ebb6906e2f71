import { useEffect, useState } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { readAvailability, type Availability } from '#lib/availability.ts'
import { LIVE_MS } from '#lib/constants/frontend.ts'

type Options = { slug: string; menu: MenuItem[]; isLive: boolean }

/**
 * The menu with what is left at this moment: asked when the page is opened, when somebody comes back to it or is online again, and from time to
 * time while they look.
 */
export function useLiveMenu({ slug, menu, isLive }: Options): MenuItem[] {
  const [available, setAvailable] = useState<Availability | null>(null)
  useEffect(() => {
    if (!isLive) return undefined
    let isHere = true
    const refresh = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await readAvailability(slug)
      if (found && isHere) setAvailable(found)
    }
    const ask = () => {
      void refresh()
    }
    ask()
    const timer = setInterval(ask, LIVE_MS)
    document.addEventListener('visibilitychange', ask)
    window.addEventListener('online', ask)
    return () => {
      isHere = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
      window.removeEventListener('online', ask)
    }
  }, [slug, isLive])
  if (!available) return menu
  return menu.map((item) => ({ ...item, left: available.menu[item.id] ?? item.left }))
}
