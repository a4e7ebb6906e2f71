'use client'

import { useRouter } from 'next/navigation'
import { leaveByForm } from '#actions/identity.ts'
import { acceptOffer, leaveWaitingList } from '#actions/waiting-list.ts'
import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { adopt } from '#components/shop/basket/answers.ts'
import { WaitingListsScreen } from '../waiting-lists-screen.tsx'
import { answerOf } from './answer.ts'

type Props = { places: { token: string; place: WaitingPlace }[] }

export function LiveWaitingLists({ places }: Props) {
  const router = useRouter()
  return (
    <WaitingListsScreen
      places={places.map(({ token, place }) => ({ id: token, place }))}
      signOut={leaveByForm}
      onAccept={async ({ id }) => {
        const [error, basket] = await acceptOffer({ token: id })
        if (error) return placeAnswer(answerOf(error))
        adopt(basket)
        router.push('/basket')
        return { kind: 'done' }
      }}
      onLeave={async ({ id }) => {
        const [error] = await leaveWaitingList({ token: id })
        const answer = answerOf(error)
        // Whose link opens nothing any more waits for nothing.
        return answer.kind === 'link_not_valid' ? { kind: 'done' } : answer
      }}
    />
  )
}

/** A place that is not there any more has no offer either. */
const placeAnswer = <Answer extends { kind: string }>(answer: Answer) =>
  answer.kind === 'link_not_valid'
    ? { kind: 'offer_over' as const }
    : (answer as Exclude<Answer, { kind: 'link_not_valid' }>)
