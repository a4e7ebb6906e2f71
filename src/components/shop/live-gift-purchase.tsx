'use client'

import { useEffect, useState } from 'react'
import { getGiftCardPurchase } from '#actions/gift-cards.ts'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { GiftPurchaseScreen } from './gift-purchase-screen.tsx'
import { useBuying } from './gift-cards/use-buying.ts'

/** How often we ask for word of a payment, in milliseconds, and how many times before we say that it takes long. */
const ASK_MS = 2_500
const ASKS = 24

type Props = {
  purchase: GiftCardPurchase
  /** The page to pay on, while it is open. */
  url: string | null
  token: string
  /** Somebody comes back from the page of the vendor: having paid, or not. */
  back: 'paid' | 'unpaid' | null
  /** Goes to another site; for stories. */
  onLeave?: (url: string) => void
}

const leave = (url: string) => {
  window.location.assign(url)
}

/** The page of a gift card that somebody buys: it waits for word of the money, and shows what has become of it. */
export function LiveGiftPurchase({ token, back, onLeave = leave, ...given }: Props) {
  const [{ purchase, url }, setFound] = useState({ purchase: given.purchase, url: given.url })
  const [isWaiting, setIsWaiting] = useState(back === 'paid' && given.purchase.status === 'pending')
  const [isSlow, setIsSlow] = useState(false)
  const { state, buy } = useBuying(onLeave)

  useEffect(() => {
    if (!isWaiting) return undefined
    let asks = 0
    const timer = setInterval(() => {
      if (++asks > ASKS) {
        setIsWaiting(false)
        setIsSlow(true)
        return
      }
      getGiftCardPurchase({ token }).then(
        ([error, found]) => {
          if (error || found.purchase.status === 'pending') return
          setFound(found)
          setIsWaiting(false)
        },
        () => undefined,
      )
    }, ASK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isWaiting, token])

  const { amountPence, buyerName, buyerEmail, recipientEmail, message, sendOn } = purchase
  return (
    <GiftPurchaseScreen
      purchase={purchase}
      url={url}
      waiting={isWaiting ? 'for_the_bank' : isSlow ? 'long' : back === 'unpaid' ? 'left' : null}
      again={state}
      onAgain={() => {
        const people = { buyerName, buyerEmail, recipientEmail, message }
        buy({ initialPence: amountPence, ...people, ...(sendOn === null ? {} : { sendOn }) })
      }}
    />
  )
}
