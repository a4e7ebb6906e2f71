'use client'

import { useSyncExternalStore } from 'react'
import { noState, readState, subscribe } from './store.ts'

/** The basket of this browser; nothing on the server. */
export const useBasket = () => useSyncExternalStore(subscribe, readState, noState)
