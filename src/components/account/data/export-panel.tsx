'use client'

import { useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { formatDate, formatMoment } from '#lib/dates.ts'
import { Press } from '../form/press.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

/** How far an export is: to be had at once, or prepared, with a link in a mail that works once and expires. */
type DataExport =
  { kind: 'none' } | { kind: 'preparing'; askedAt: string } | { kind: 'sent'; sentAt: string; expiresAt: string }

type Prepared = { export: DataExport; email: string; onAsk: Submit<undefined> }
export type ExportProps = Prepared | { export: { kind: 'at_once'; href: string } }

/** All that is held about somebody, to take away. */
export function ExportPanel(props: ExportProps) {
  if (!('onAsk' in props))
    return (
      <Panel
        title="Take it with you"
        lead="Everything we hold about you: your details, addresses, orders, what you agreed to. As JSON, which other shops and programs can read."
      >
        <a
          href={props.export.href}
          download="band-of-bakers.json"
          className="inline-flex min-h-tap items-center justify-center rounded-card border-2 border-ink px-6 py-3 font-semibold no-underline transition-colors hover:bg-ink hover:text-sheet"
        >
          Download my data
        </a>
      </Panel>
    )
  return <PreparedExport {...props} />
}

/** Prepared in a while and sent as a link. */
function PreparedExport({ export: made, email, onAsk }: Prepared) {
  const [asked, setAsked] = useState<{ email: string } | null>(null)
  const isPreparing = made.kind === 'preparing' || asked !== null
  return (
    <Panel
      title="Take it with you"
      lead="Everything we hold about you: your details, addresses, orders, what you agreed to. As a page to read, and as JSON for machines."
    >
      {asked && <Told look="good" of={asked} title="We are preparing it" words={<Coming email={email} />} />}
      {!asked && made.kind === 'preparing' && (
        <Notice title="We are preparing it">
          <p>You asked for it at {formatMoment(made.askedAt)}.</p>
          <Coming email={email} />
        </Notice>
      )}
      {!asked && made.kind === 'sent' && (
        <Notice look="good" title="It is in your mail">
          <p className="wrap-anywhere">
            We sent the link to <strong>{email}</strong> on {formatDate(made.sentAt)}. It works once, until{' '}
            {formatDate(made.expiresAt)}.
          </p>
        </Notice>
      )}
      {!isPreparing && (
        <Press sending="Asking for it …" submit={onAsk} onDone={() => setAsked({ email })}>
          {made.kind === 'sent' ? 'Ask for a new one' : 'Ask for my data'}
        </Press>
      )}
    </Panel>
  )
}

const Coming = ({ email }: { email: string }) => (
  <p className="wrap-anywhere">
    It takes some minutes. Then the link comes to <strong>{email}</strong>; you need not wait here.
  </p>
)
