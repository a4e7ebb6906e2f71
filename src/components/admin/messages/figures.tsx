import type { MessageFigures } from '#contracts/model/message.ts'
import { Notice } from '#components/ui/notice.tsx'
import { percent } from './words.ts'

/** The mails of the last thirty days, counted; and a warning where too many came back. */
export function Figures({ figures }: { figures: MessageFigures }) {
  const { sent, delivered, bounced, complained, bounceRate, isHigh } = figures
  const counts: [string, string][] = [
    ['Sent', String(sent)],
    ['Delivered', String(delivered)],
    ['Came back', String(bounced)],
    ['Called a nuisance', String(complained)],
    ['Bounce rate', percent(bounceRate)],
  ]
  return (
    <section aria-label="The last 30 days" className="space-y-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-card border border-line bg-sheet p-4 sm:grid-cols-5">
        {counts.map(([words, count]) => (
          <div key={words} className="flex flex-col-reverse justify-end">
            <dt className="text-muted">{words}</dt>
            <dd className="font-display text-2xl tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      {isHigh && (
        <Notice look="bad" title="Too many mails come back">
          <p>
            More than 2 % of the mails of the last 30 days. If it goes on, Resend may close our account. Ring those
            whose addresses are wrong, and let them be put right.
          </p>
        </Notice>
      )}
    </section>
  )
}
