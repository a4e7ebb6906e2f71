import { BAKERY } from '#lib/constants/frontend.ts'
import { formatPence } from '#lib/money.ts'

type Props = { amountPence: number | undefined; from: string; message: string }

/** How the card will look to whom it is for: a picture of it, which changes while somebody writes. */
export function CardPreview({ amountPence, from, message }: Props) {
  return (
    <figure className="space-y-2">
      <div className="relative overflow-hidden rounded-sheet border-2 border-ink bg-sheet shadow-lift">
        <div className="flex items-center justify-between gap-4 border-b-2 border-ink bg-blush px-6 py-4">
          <span className="font-display text-xl">{BAKERY.name}</span>
          <img src="/scenes/loaf-mark.svg" alt="" width={100} height={100} className="h-14 w-14" />
        </div>
        <div className="space-y-4 px-6 py-6">
          <p className="font-display text-title tabular-nums">
            {amountPence === undefined ? 'Some bread' : `${formatPence(amountPence).replace('.00', '')} of bread`}
          </p>
          <p dir="auto" className="min-h-12 text-lg wrap-anywhere whitespace-pre-line">
            {message.trim() === '' ? <span className="text-muted">Your words stand here.</span> : message}
          </p>
          <p className="wrap-anywhere">
            <span className="text-muted">from</span>{' '}
            {from.trim() === '' ? <span className="text-muted">you</span> : <strong>{from}</strong>}
          </p>
          <p aria-hidden="true" className="border-t border-dashed border-ink/60 pt-4 tracking-label text-muted">
            •••• – •••• – •••• – ••••
          </p>
        </div>
      </div>
      <figcaption className="text-base text-muted">So it comes, by mail, with a code that only they get.</figcaption>
    </figure>
  )
}
