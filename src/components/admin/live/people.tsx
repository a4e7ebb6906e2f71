'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { invite, revokeInvitation } from '#actions/staff-people.ts'
import { answerOf } from '#components/account/live/answer.ts'
import { PeopleScreen } from '../people-screen.tsx'

/** Who was invited, as it is. */
export function LivePeople(props: Omit<ComponentProps<typeof PeopleScreen>, 'onInvite' | 'onRevoke'>) {
  const router = useRouter()
  return (
    <PeopleScreen
      {...props}
      onInvite={async (values) => {
        const [error] = await invite(values)
        if (!error) router.refresh()
        return answerOf(error)
      }}
      onRevoke={async ({ id }) => {
        const [error] = await revokeInvitation({ id })
        if (!error) router.refresh()
        return answerOf(error)
      }}
    />
  )
}
