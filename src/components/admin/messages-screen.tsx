'use client'

import { useState } from 'react'
import type { EmailMessage, MessageFigures } from '#contracts/model/message.ts'
import { Told } from '#components/account/form/told.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import type { OnLift, OnResend } from './messages/deeds.tsx'
import { Figures } from './messages/figures.tsx'
import { Find } from './messages/find.tsx'
import { messagesHref, STATUSES, type MessagesQuery } from './messages/query.ts'
import { MessagesTable } from './messages/table.tsx'
import { STATUS_WORDS } from './messages/words.ts'
import { Filters } from './parts/filters.tsx'

type Failed = { kind: 'failed'; reference: string | null }
type Read = { kind: 'ready'; messages: EmailMessage[]; nextCursor: string | null } | Failed

type Props = {
  desk: Desk
  query: MessagesQuery
  read: Read
  figures: { kind: 'ready'; figures: MessageFigures } | Failed
  onResend: OnResend
  onLift: OnLift
}

/** Every mail that we have written, and what became of it; never its words. */
export function MessagesScreen({ desk, query, read, figures, onResend, onLift }: Props) {
  const [done, setDone] = useState<EmailMessage[]>([])
  const last = done.at(-1)
  const { status } = query
  return (
    <AdminLayout desk={desk} current="messages" title="Messages" lead="Every mail of the shop, and what became of it.">
      {last && (
        <Told
          look="good"
          of={last}
          title={last.status === 'waiting' ? 'It is on its way again' : 'It is written to again'}
          words={<p>{last.status === 'waiting' ? 'In a minute you see what became of it.' : last.to}</p>}
        />
      )}
      {figures.kind === 'ready' ? (
        <Figures figures={figures.figures} />
      ) : (
        <ErrorState
          title="The mails could not be counted"
          words="Only the figures could not be shown. Please load the page again."
          reference={figures.reference}
        />
      )}
      <Find query={query} />
      <Filters
        label="State"
        choices={[
          { href: messagesHref({ ...query, status: undefined, cursor: undefined }), label: 'All', isCurrent: !status },
          ...STATUSES.map((one) => ({
            href: messagesHref({ ...query, status: one, cursor: undefined }),
            label: STATUS_WORDS[one],
            isCurrent: one === status,
          })),
        ]}
      />
      <Listed
        desk={desk}
        query={query}
        read={read}
        done={done}
        onResend={onResend}
        onLift={onLift}
        onDone={(message) => {
          setDone([...done, message])
        }}
      />
    </AdminLayout>
  )
}

type ListedProps = Omit<Props, 'figures'> & { done: EmailMessage[]; onDone: (message: EmailMessage) => void }

/** As it is by now: another mail to an address that was let go is not silenced either. */
function asDone(message: EmailMessage, done: EmailMessage[]): EmailMessage {
  const own = done.findLast(({ id }) => id === message.id) ?? message
  const isLifted = done.some(({ to, silence, status }) => to === own.to && silence === null && status !== 'waiting')
  return isLifted ? { ...own, silence: null } : own
}

function Listed({ query, read, done, ...table }: ListedProps) {
  if (read.kind === 'failed')
    return (
      <ErrorState
        title="The mails could not be read"
        words="They go out all the same; only this list could not be shown. Please load it again."
        reference={read.reference}
      />
    )
  const { status, to, cursor } = query
  const isNarrow = status !== undefined || to !== undefined
  return (
    <>
      <MessagesTable
        {...table}
        caption={status === undefined ? 'All mails' : STATUS_WORDS[status]}
        messages={read.messages.map((message) => asDone(message, done))}
        empty={isNarrow ? 'There is none of these.' : 'No mail was written yet.'}
      />
      <CursorPages
        {...(cursor === undefined ? {} : { newerHref: messagesHref({ status, to }) })}
        {...(read.nextCursor === null ? {} : { olderHref: messagesHref({ status, to, cursor: read.nextCursor }) })}
        words={{ newer: 'To the latest', older: 'Older' }}
      />
    </>
  )
}
