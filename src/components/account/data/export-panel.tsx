'use client'

import { useState } from 'react'
import type { DataExport } from '#contracts/api/privacy.ts'
import { Notice } from '#components/ui/notice.tsx'
import { formatDate, formatMoment } from '#lib/dates.ts'
import { Press } from '../form/press.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

export type ExportProps = {
  /** How far what was asked for last is; null where nothing is waited for. */
  asked: DataExport | null
  email: string
  onAsk: Submit<undefined>
}

/** All that is held about somebody, to take away: prepared in a while and sent as a link that works once. */
export function ExportPanel({ asked: before, email, onAsk }: ExportProps) {
  const [now, setNow] = useState<{ email: string } | null>(null)
  const isPreparing = before?.status === 'preparing' || now !== null
  const { askedAt, sentAt, expiresAt } = before ?? {}
  return (
    <Panel
      title="Take it with you"
      lead="Everything we hold about you: your details, addresses, orders, what you agreed to. As a page to read, and as JSON for machines."
    >
      {now && <Told look="good" of={now} title="We are preparing it" words={<Coming email={email} />} />}
      {!now && isPreparing && askedAt !== undefined && (
        <Notice title="We are preparing it">
          <p>You asked for it at {formatMoment(askedAt)}.</p>
          <Coming email={email} />
        </Notice>
      )}
      {!now && sentAt && expiresAt && (
        <Notice look="good" title="It is in your mail">
          <p className="wrap-anywhere">
            We sent the link to <strong>{email}</strong> on {formatDate(sentAt)}. It works once, until{' '}
            {formatDate(expiresAt)}.
          </p>
        </Notice>
      )}
      {!isPreparing && (
        <Press sending="Asking for it …" submit={onAsk} onDone={() => setNow({ email })}>
          {before ? 'Ask for a new one' : 'Ask for my data'}
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
