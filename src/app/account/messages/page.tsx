import type { Metadata } from 'next'
import { LiveMessages } from '#components/account/live/messages.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Messages' }

export default async function MessagesPage() {
  const [{ items }, choices] = await Promise.all([
    own(PATHS.messages, server.privacy.listConsents({ limit: 50 })),
    own(PATHS.messages, server.account.getMessageChoices({})),
  ])
  return <LiveMessages key={items[0]?.decidedAt} consent={items[0] ?? null} log={items} choices={choices} />
}
