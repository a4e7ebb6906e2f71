'use client'

import { useEffect } from 'react'
import { BasketDrawer } from './basket-drawer.tsx'
import { changing } from './basket/changing.ts'
import { refresh } from './basket/sending.ts'
import { useBasket } from './basket/use-basket.ts'

type Props = { isOpen: boolean; onClose: () => void }

/** The basket of this browser beside the page; asked for anew whenever it opens. */
export function LiveBasketDrawer({ isOpen, onClose }: Props) {
  const { shown, refusals, pending, isWaiting } = useBasket()
  useEffect(() => {
    if (isOpen) void refresh()
  }, [isOpen])
  return (
    <BasketDrawer
      isOpen={isOpen}
      onClose={onClose}
      basket={shown}
      refusals={refusals}
      pending={pending}
      isWaiting={isWaiting}
      {...changing}
    />
  )
}
