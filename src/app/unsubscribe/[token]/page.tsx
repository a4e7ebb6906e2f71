import type { Metadata } from 'next'
import { UnsubscribeScreen } from '#components/account/unsubscribe-screen.tsx'
import { PATHS } from '#lib/constants/frontend.ts'
import type { Query } from '#lib/menu-filter.ts'
import { isOfReminders, REMINDERS, UNSUBSCRIBE_OUTCOMES } from '#lib/unsubscribed.ts'

export const dynamic = 'force-dynamic'
// Not `no-referrer`: a form of such a page does not say where it comes from.
export const metadata: Metadata = { title: 'No more letters', robots: { index: false } }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

/** Looking changes nothing: machines open links of mails before people do. The button leads to the worker's entry (`src/worker/one-click.ts`). */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const [{ token }, { is, of }] = await Promise.all([params, searchParams])
  return (
    <UnsubscribeScreen
      address={`${PATHS.unsubscribe}/${token}${isOfReminders(of) ? `?of=${REMINDERS}` : ''}`}
      of={isOfReminders(of) ? 'reminders' : 'letters'}
      outcome={UNSUBSCRIBE_OUTCOMES.find((outcome) => outcome === is) ?? null}
    />
  )
}
