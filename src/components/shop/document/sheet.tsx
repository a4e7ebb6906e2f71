import type { OrderDocument } from '#contracts/model/document.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { wordsOf } from '#lib/documents/words.ts'
import { Lines } from './lines.tsx'
import { Vat } from './vat.tsx'

/** Lines of an address, each under the other. */
const Address = ({ lines }: { lines: string[] }) =>
  lines.map((line, index) => (
    <span key={`${line} ${String(index)}`} className="block wrap-anywhere">
      {line}
    </span>
  ))

/** A receipt or credit note as it would lie on the table: all that its file says, in the same words. It prints alone on A4. */
export function DocumentSheet({ document }: { document: OrderDocument }) {
  const { title, facts, reason, seller, vatNumber, customer, lines, sums, payments, vat } = wordsOf(document)
  return (
    <article
      aria-label={`${title} ${document.number}`}
      className="max-w-3xl space-y-8 rounded-card border border-line bg-sheet p-5 shadow-sheet sm:p-10 print:max-w-none print:border-0 print:bg-transparent print:p-0 print:shadow-none"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-rust pb-3">
        <span className="font-display text-2xl text-rust">{BAKERY.name}</span>
        <span className="text-lg font-semibold">{title}</span>
      </p>
      <div className="grid gap-6 sm:grid-cols-[1fr_auto] sm:gap-10 print:grid-cols-[1fr_auto]">
        <div className="space-y-4">
          <p>
            <Address lines={seller} />
            {vatNumber !== null && <span className="block tabular-nums">VAT number {vatNumber}</span>}
          </p>
          {customer && (
            <p>
              <span className="block text-base text-muted">For</span>
              <Address lines={customer} />
            </p>
          )}
        </div>
        <dl className="grid h-fit grid-cols-[auto_1fr] gap-x-5">
          {facts.map(({ words, value }) => (
            <div key={words} className="contents">
              <dt className="text-muted">{words}</dt>
              <dd className="tabular-nums sm:max-w-48">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {reason !== null && <p className="wrap-anywhere">Why: {reason}</p>}
      <Lines lines={lines} isRegistered={vatNumber !== null} />
      <dl className="space-y-1.5 border-t-2 border-ink pt-4">
        {[...sums, ...payments].map((sum) => (
          <div
            key={sum.words}
            className={`flex justify-between gap-6 ${'isTotal' in sum ? 'text-xl font-semibold' : ''}`}
          >
            <dt className="wrap-anywhere">{sum.words}</dt>
            <dd className="tabular-nums">{sum.amount}</dd>
          </div>
        ))}
      </dl>
      {vat.length > 0 && <Vat rows={vat} />}
    </article>
  )
}
