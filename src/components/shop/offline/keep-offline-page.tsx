'use client'

import { useEffect } from 'react'

/** Lets this browser keep the page that it shows when there is no line to the bakery. A browser that keeps nothing shows its own. */
export function KeepOfflinePage() {
  useEffect(() => {
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
