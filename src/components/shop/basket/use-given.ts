'use client'

import { useEffect } from 'react'
import type { Basket } from '#contracts/model/basket.ts'
import { adoptGiven } from './answers.ts'
import { noState, type BasketState } from './store.ts'
import { useBasket } from './use-basket.ts'

/** The basket that the page was made with, until the browser's own has taken it in: nobody sees an older one in between. */
export function useGivenBasket(given: Basket): BasketState {
  const own = useBasket()
  useEffect(() => {
    adoptGiven(given)
  }, [given])
  return own.given === given ? own : { ...noState(), shown: given }
}
