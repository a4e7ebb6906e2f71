'use client'

import { Button } from '#components/ui/button.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { Page } from './page.tsx'

type Props = { reference: string | null; retry: () => void }

/** Something broke on our side: what to do, and what to tell us. */
export function ErrorScreen({ reference, retry }: Props) {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">We burnt this one</h1>
        <p className="text-xl">Something went wrong on our side. Your basket is kept. Please try again in a moment.</p>
        <Button onClick={retry}>Try again</Button>
        <p className="text-muted">
          If it goes on, write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>
          {reference && (
            <>
              {' '}
              and give us the reference <code className="font-semibold text-ink">{reference}</code>
            </>
          )}
          .
        </p>
      </div>
      <img src="/scenes/burnt-toast.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}
