'use client'

import { useState } from 'react'
import type { WebhookEvent } from '#contracts/model/operations-room.ts'
import { Told } from '#components/account/form/told.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { Filters } from './parts/filters.tsx'
import { STATUSES, VENDORS, webhooksHref, type WebhooksQuery } from './webhooks/query.ts'
import { Replay, type OnReplay } from './webhooks/replay.tsx'
import { replayedWords, STATUS_WORDS, typeWords, VENDOR_WORDS } from './webhooks/words.ts'

type Read =
  { kind: 'ready'; events: WebhookEvent[]; nextCursor: string | null } | { kind: 'failed'; reference: string | null }

type Props = { desk: Desk; query: WebhooksQuery; read: Read; onReplay: OnReplay }

const LOOKS = { received: 'past', processed: 'open', ignored: 'past', failed: 'scarce' } as const

const WHAT: Column<WebhookEvent> = {
  key: 'what',
  head: 'What',
  isRowHead: true,
  cell: ({ type, vendorEventId }) => (
    <>
      {typeWords(type) ?? type}
      <span className="sr-only">, {vendorEventId}</span>
    </>
  ),
}

const EFFECT: Column<WebhookEvent> = {
  key: 'effect',
  head: 'Effect',
  cell: ({ status, attempts, lastError }) => (
    <div className="min-w-40">
      <Badge look={LOOKS[status]}>{STATUS_WORDS[status]}</Badge>
      {attempts > 1 && <span className="block text-muted">{attempts} tries</span>}
      {lastError !== null && <span className="block wrap-anywhere text-danger">{lastError}</span>}
    </div>
  ),
}

const MORE: Column<WebhookEvent>[] = [
  { key: 'when', head: 'When', isWhole: true, cell: ({ receivedAt }) => <Time at={receivedAt} look="moment" /> },
  { key: 'who', head: 'From', isWhole: true, cell: ({ vendor }) => VENDOR_WORDS[vendor] },
  {
    key: 'name',
    head: 'Called',
    cell: ({ type, vendorEventId }) => (
      <div className="min-w-56 text-muted">
        {type}
        <span className="block" aria-hidden="true">
          {vendorEventId}
        </span>
      </div>
    ),
  },
]

/** What vendors have told us, and what came of it. */
export function WebhooksScreen({ desk, query, read, onReplay }: Props) {
  const [again, setAgain] = useState<WebhookEvent[]>([])
  const last = again.at(-1)
  const result = last && replayedWords(last)
  const { status, vendor } = query
  const choice = (label: string, change: WebhooksQuery, isCurrent: boolean) => ({
    href: webhooksHref({ status, vendor, ...change }),
    label,
    isCurrent,
  })
  return (
    <AdminLayout
      desk={desk}
      current="webhooks"
      title="Webhooks"
      lead="What Stripe and Resend have told us, and what came of it."
    >
      {result && <Told look={result.look} of={last} title={result.title} words={<p>{result.words}</p>} />}
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <Filters
          label="Effect"
          choices={[
            choice('All', { status: undefined }, status === undefined),
            ...STATUSES.map((one) => choice(STATUS_WORDS[one], { status: one }, one === status)),
          ]}
        />
        <Filters
          label="From"
          choices={[
            choice('Both', { vendor: undefined }, vendor === undefined),
            ...VENDORS.map((one) => choice(VENDOR_WORDS[one], { vendor: one }, one === vendor)),
          ]}
        />
      </div>
      <Listed
        query={query}
        read={read}
        again={again}
        onReplay={onReplay}
        onReplayed={(event) => {
          setAgain([...again, event])
        }}
      />
    </AdminLayout>
  )
}

type ListedProps = Omit<Props, 'desk'> & { again: WebhookEvent[]; onReplayed: (event: WebhookEvent) => void }

function Listed({ query, read, again, onReplay, onReplayed }: ListedProps) {
  if (read.kind === 'failed')
    return (
      <ErrorState
        title="The list could not be read"
        words="Nothing that was told is lost; only this list could not be shown. Please load it again."
        reference={read.reference}
      />
    )
  const isNarrow = query.status !== undefined || query.vendor !== undefined
  return (
    <>
      <Table
        caption={isNarrow ? 'Some of what was told' : 'All that was told'}
        columns={[
          WHAT,
          EFFECT,
          {
            key: 'again',
            head: 'Again',
            isWhole: true,
            isOnScreen: true,
            cell: (event) =>
              event.vendor === 'stripe' && <Replay event={event} onReplay={onReplay} onReplayed={onReplayed} />,
          },
          ...MORE,
        ]}
        rows={read.events.map((event) => again.findLast(({ id }) => id === event.id) ?? event)}
        keyOf={({ id }) => id}
        empty={isNarrow ? 'There is none of these.' : 'Nobody has told us anything yet.'}
      />
      <CursorPages
        {...(query.cursor === undefined ? {} : { newerHref: webhooksHref({ ...query, cursor: undefined }) })}
        {...(read.nextCursor === null ? {} : { olderHref: webhooksHref({ ...query, cursor: read.nextCursor }) })}
        words={{ newer: 'To the latest', older: 'Older' }}
      />
    </>
  )
}
