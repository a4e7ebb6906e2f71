import type { Consent } from '#contracts/model/consent.ts'
import { formatDate, formatTime } from '#lib/dates.ts'

const said = (isAgreed: boolean) => (isAgreed ? 'yes' : 'no')

/** What was agreed to, when, and by which words. */
export function ConsentLog({ log }: { log: Consent[] }) {
  if (log.length === 0) return <p className="text-muted">Nothing yet. Until you do, we take it as a no.</p>
  return (
    <ol className="divide-y divide-line border-y border-line">
      {log.map(({ decidedAt, marketingEmail, analytics, policyVersion }, at) => (
        <li key={`${decidedAt} ${String(at)}`} className="py-3">
          <p className="font-semibold tabular-nums">
            <time dateTime={decidedAt}>
              {formatDate(decidedAt)}, {formatTime(decidedAt)}
            </time>
          </p>
          <p>
            Letters: {said(marketingEmail)}. Counting visits: {said(analytics)}.
          </p>
          <p className="text-base text-muted">By the words of {policyVersion}</p>
        </li>
      ))}
    </ol>
  )
}
