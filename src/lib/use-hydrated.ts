'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and while hydrating, true after it: for what only this browser knows. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
