'use client'

import { useEffect, useState } from 'react'
import type { Basket } from '#contracts/model/basket.ts'
import type { BasketState } from './store.ts'
import { adopt, noState } from './store.ts'
import { useBasket } from './use-basket.ts'

/** The basket that the page was made with, until the browser's own has taken it in: nobody sees an older one in between. */
export function useGivenBasket(given: Basket): BasketState {
  const own = useBasket()
  const [taken, setTaken] = useState<Basket | null>(null)
  useEffect(() => {
    adopt(given)
    setTaken(given)
  }, [given])
  return taken === given ? own : { ...noState(), shown: given }
}
