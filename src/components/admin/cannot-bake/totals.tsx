import { formatPence } from '#lib/money.ts'
import type { totalsOf } from './choices.ts'

/** What all choices come to, while they are made. */
export function Totals({ totals: { refund, substitute, move, backPence } }: { totals: ReturnType<typeof totalsOf> }) {
  const parts = [
    { words: 'taken off', count: refund },
    { words: 'with a substitute', count: substitute },
    { words: 'told of the next', count: move },
  ].filter(({ count }) => count > 0)
  return (
    <p aria-live="polite" className="wrap-anywhere">
      {parts.map(({ words, count }, at) => (
        <span key={words}>
          {at > 0 && ', '}
          <strong className="tabular-nums">{count}</strong> {words}
        </span>
      ))}
      . <strong className="tabular-nums">{formatPence(backPence)}</strong> less to pay, or to be given back.
    </p>
  )
}
