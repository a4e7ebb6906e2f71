'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { acceptOffer, leaveWaitingList } from '#actions/waiting-list.ts'
import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { adopt } from './basket/answers.ts'
import { troubleOf } from './form/trouble.ts'
import type { PlaceTroubleState } from './waiting-list/place-trouble.tsx'
import { WaitingPlaceScreen } from './waiting-place-screen.tsx'

type Props = {
  place: WaitingPlace
  token: string
  isLeaving?: boolean
  /** What was refused of a form that was sent without scripts. */
  refused?: PlaceTroubleState | null
  now?: string
}

/** @returns why it could not be put into the basket, or null when it is there */
async function accepted(token: string): Promise<PlaceTroubleState | null> {
  const [error, basket] = await acceptOffer({ token })
  if (!error) {
    adopt(basket)
    return null
  }
  if (!error.defined) return { kind: 'failed', reference: null }
  switch (error.code) {
    case 'OFFER_OVER':
      return { kind: 'offer_over' }
    case 'BASKET_FULL':
      return { kind: 'basket_full', why: error.data.why }
    case 'LINK_NOT_VALID':
      return { kind: 'link_not_valid' }
    default:
      return troubleOf(error)
  }
}

async function left(token: string): Promise<PlaceTroubleState | null> {
  const [error] = await leaveWaitingList({ token })
  if (!error) return null
  if (!error.defined) return { kind: 'failed', reference: null }
  return error.code === 'LINK_NOT_VALID' ? { kind: 'link_not_valid' } : troubleOf(error)
}

const unlessUnreachable = (work: Promise<PlaceTroubleState | null>) =>
  work.catch((): PlaceTroubleState => ({ kind: 'unreachable' }))

/** The page of a place in the waiting list: drawn by the server, and better once scripts are there. */
export function LiveWaitingPlace({ place: given, token, isLeaving = false, refused = null, now }: Props) {
  const router = useRouter()
  const [hasLeft, setHasLeft] = useState(false)
  const [isSending, setIsSending] = useState<'accept' | 'leave' | null>(null)
  const [trouble, setTrouble] = useState(refused)
  const place: WaitingPlace = hasLeft ? { ...given, status: 'left', position: null, offeredUntil: null } : given

  async function accept() {
    setIsSending('accept')
    const refusal = await unlessUnreachable(accepted(token))
    setTrouble(refusal)
    if (refusal) setIsSending(null)
    else router.push('/basket')
  }

  async function leave() {
    setIsSending('leave')
    const refusal = await unlessUnreachable(left(token))
    setTrouble(refusal)
    setIsSending(null)
    setHasLeft(refusal === null)
  }

  return (
    <WaitingPlaceScreen
      place={place}
      token={token}
      isSending={isSending}
      isLeaving={isLeaving}
      trouble={trouble}
      {...(now === undefined ? {} : { now })}
      onAccept={() => void accept()}
      onLeave={() => void leave()}
    />
  )
}
