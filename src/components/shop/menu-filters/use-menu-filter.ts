'use client'

import { useEffect, useState } from 'react'
import { queryOf, type MenuFilter } from '#lib/menu-filter.ts'

/** Browsers refuse an address that changes with every letter. */
const ADDRESS_WAITS_MS = 300

/** The filter of a menu, kept in the address too, so that it survives a reload and can be sent to a friend. */
export function useMenuFilter(initial: MenuFilter) {
  const [filter, setFilter] = useState(initial)
  useEffect(() => {
    const timer = setTimeout(() => {
      const { pathname, search, hash } = window.location
      const query = queryOf(filter, search)
      // Not a step in the history: nobody wants to go back letter by letter.
      if (query !== search) window.history.replaceState(null, '', `${pathname}${query}${hash}`)
    }, ADDRESS_WAITS_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [filter])
  return [filter, setFilter] as const
}
