'use client'

import { useSyncExternalStore } from 'react'
import { noBaskets, readBaskets, subscribe } from './store.ts'

const NO_LINES: Record<string, number> = {}

export const useBaskets = () => useSyncExternalStore(subscribe, readBaskets, noBaskets)

/** How many of each menu item are in the basket of a bake sale; nothing on the server. */
export const useBasketLines = (bakeSaleId: string) => useBaskets()[bakeSaleId]?.lines ?? NO_LINES
