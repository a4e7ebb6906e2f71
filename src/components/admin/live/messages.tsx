'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { lift, resend } from '#actions/staff-messages.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { MessagesScreen } from '../messages-screen.tsx'

/** All mails, as they are. */
export function LiveStaffMessages(props: Omit<ComponentProps<typeof MessagesScreen>, 'onResend' | 'onLift'>) {
  const router = useRouter()
  return (
    <MessagesScreen
      {...props}
      onResend={async ({ id }) => {
        const [error, message] = await resend({ id })
        if (error) return refusalOf(error)
        router.refresh()
        return { kind: 'done', message }
      }}
      onLift={async ({ id }) => {
        const [error, message] = await lift({ id })
        if (error) return refusalOf(error)
        router.refresh()
        return { kind: 'done', message }
      }}
    />
  )
}
