import type { GiftCard } from '#contracts/model/gift-card.ts'
import { Price } from '#components/ui/price.tsx'
import { cn } from '#lib/cn.ts'
import { formatDate } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

const KINDS = { gift_card: 'Gift card', store_credit: 'Credit' } satisfies Record<GiftCard['kind'], string>

const isExpired = ({ expiresAt }: GiftCard, now: string) => expiresAt !== null && expiresAt <= now

/** Nothing can be paid with it any more. */
export const isOver = (card: GiftCard, now: string) => card.balancePence === 0 || isExpired(card, now)

export function CardItem({ card, now }: { card: GiftCard; now: string }) {
  const { kind, codeEnding, balancePence, initialPence, boughtAt, expiresAt } = card
  return (
    <article
      className={cn(
        'space-y-2 rounded-sheet border-2 p-5',
        isOver(card, now) ? 'border-line text-muted' : 'border-ink bg-sheet shadow-sheet',
      )}
    >
      <h3 className="flex flex-wrap justify-between gap-x-4 font-sans text-base font-semibold">
        {KINDS[kind]}
        <span className="tabular-nums">
          <span className="sr-only">ending in </span>
          <span aria-hidden="true">···· </span>
          {codeEnding}
        </span>
      </h3>
      <p>
        {balancePence === 0 ? (
          <span className="font-display text-2xl">Used up</span>
        ) : (
          <>
            <Price pence={balancePence} look="large" />
            {balancePence < initialPence && ` of ${formatPence(initialPence)}`}
          </>
        )}
      </p>
      <p className="text-base text-muted">
        Since {formatDate(boughtAt)}
        {expiresAt !== null && `, ${isExpired(card, now) ? 'expired' : 'until'} ${formatDate(expiresAt)}`}
      </p>
    </article>
  )
}
