'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { replay } from '#actions/staff-webhooks.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { WebhooksScreen } from '../webhooks-screen.tsx'

/** What vendors have told us, as it is. */
export function LiveWebhooks(props: Omit<ComponentProps<typeof WebhooksScreen>, 'onReplay'>) {
  const router = useRouter()
  return (
    <WebhooksScreen
      {...props}
      onReplay={async ({ id }) => {
        const [error, event] = await replay({ id })
        if (error) return refusalOf(error)
        router.refresh()
        return { kind: 'done', event }
      }}
    />
  )
}
