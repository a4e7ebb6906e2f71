'use client'

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Basket } from '#contracts/model/basket.ts'
import { adoptGiven } from './answers.ts'
import { noState, readState, subscribe, type BasketState } from './store.ts'

type GivenBasket = Pick<BasketState, 'shown' | 'refusals' | 'pending' | 'isWaiting'>

const isJustGiven = ({ shown, pending, refusals, isWaiting }: BasketState, given: Basket) =>
  shown === given && pending.length === 0 && Object.keys(refusals).length === 0 && !isWaiting

/**
 * The basket that the page was made with, until the browser's own has taken it in: nobody sees an older one in between. While the browser's own says
 * the same, it is the same object: a page is not drawn a second time to show what it shows.
 */
export function useGivenBasket(given: Basket): GivenBasket {
  const first = useMemo(() => ({ ...noState(), shown: given }), [given])
  const read = useCallback(() => {
    const own = readState()
    return own.given !== given || isJustGiven(own, given) ? first : own
  }, [given, first])
  useEffect(() => {
    adoptGiven(given)
  }, [given])
  return useSyncExternalStore(subscribe, read, () => first)
}
