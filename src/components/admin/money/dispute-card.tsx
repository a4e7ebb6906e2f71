import type { Dispute } from '#contracts/model/payment.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { Time } from '#components/ui/date.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { formatPence } from '#lib/money.ts'
import { evidenceHref, orderHref } from '../paths.ts'
import { reasonWords, STATUS_WORDS, todoOf } from './dispute-words.ts'

const LOOKS = { needs_response: 'scarce', under_review: 'open', won: 'past', lost: 'past' } as const

type Props = {
  dispute: Dispute
  /** When the list was read. */
  now: string
  /** It is the page of this dispute: its evidence stands beside it. */
  isAlone?: boolean
}

/** One dispute: how much, of which orders, until when the bank hears us, and what to do. */
export function DisputeCard({ dispute, now, isAlone = false }: Props) {
  const { id, orders, giftCard, amountPence, reason, status, dueBy, openedAt, closedAt, dashboardUrl } = dispute
  const isLate = dueBy !== null && dueBy <= now
  const numbers = giftCard
    ? `a gift card ending in ${giftCard.codeEnding}`
    : orders.map(({ number }) => number).join(', ')
  return (
    <article className="flex h-full flex-col gap-3 rounded-card border border-line bg-sheet p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-2xl tabular-nums">
          {formatPence(amountPence)}
          <span className="sr-only"> for {numbers}</span>
        </h2>
        <Badge look={LOOKS[status]}>{STATUS_WORDS[status]}</Badge>
      </div>
      <p className="wrap-anywhere">{reasonWords(reason)}.</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">{giftCard ? 'Gift card' : orders.length === 1 ? 'Order' : 'Orders'}</dt>
        <dd className="flex flex-wrap gap-x-3 gap-y-1">
          {giftCard && <span className="tabular-nums">ending in {giftCard.codeEnding}</span>}
          {orders.map(({ orderId, number }) => (
            <IntentLink key={orderId} href={orderHref(orderId)} className="text-rust tabular-nums hover:text-rust-deep">
              {number}
            </IntentLink>
          ))}
        </dd>
        <dt className="text-muted">Opened</dt>
        <dd>
          <Time at={openedAt} look="date" />
        </dd>
        {closedAt === null && dueBy !== null && (
          <>
            <dt className="text-muted">Answer by</dt>
            <dd>
              <Time at={dueBy} look="moment" />
              {status === 'needs_response' && (
                <strong className={isLate ? 'block text-muted' : 'block text-danger'}>
                  <Countdown until={dueBy} now={now} over="The time is over" />
                </strong>
              )}
            </dd>
          </>
        )}
        {closedAt !== null && (
          <>
            <dt className="text-muted">Decided</dt>
            <dd>
              <Time at={closedAt} look="date" />
            </dd>
          </>
        )}
      </dl>
      <p className="border-s-4 border-line ps-3 wrap-anywhere">{todoOf(dispute, isLate)}</p>
      <p className="mt-auto flex flex-wrap gap-x-6 gap-y-1 print:hidden">
        {!isAlone && !giftCard && (
          <TextLink href={evidenceHref(id)} className="inline-flex min-h-tap items-center">
            What speaks for us<span className="sr-only"> about {numbers}</span>
          </TextLink>
        )}
        <TextLink href={dashboardUrl} isExternal className="inline-flex min-h-tap items-center">
          Open in Stripe<span className="sr-only"> the dispute of {numbers}</span>
        </TextLink>
      </p>
    </article>
  )
}
