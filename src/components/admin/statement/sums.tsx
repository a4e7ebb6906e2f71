import type { Statement } from '#contracts/model/ledger.ts'
import { formatPence } from '#lib/money.ts'
import { KIND_WORDS } from '../orders/words.ts'

const signed = (pence: number) => `${pence < 0 ? '−' : ''}${formatPence(Math.abs(pence))}`

const cell = 'border-t border-line px-4 py-3'
const figure = `${cell} text-right tabular-nums whitespace-nowrap`

/** What was owed before, what came to it by kind, and what is owed after: the last line is the sum of those above it. */
export function Sums({ caption, statement }: { caption: string; statement: Statement }) {
  const { from, openingPence, entries, closingPence } = statement
  return (
    <div className="overflow-x-auto rounded-card border-2 border-ink bg-sheet print:border-0">
      <table className="w-full border-separate border-spacing-0">
        <caption className="px-4 pt-4 pb-2 text-left font-display text-xl wrap-anywhere">{caption}</caption>
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="px-4 py-2 text-left">
              What
            </th>
            <th scope="col" className="px-4 py-2 text-right">
              Entries
            </th>
            <th scope="col" className="px-4 py-2 text-right">
              Owed to us
            </th>
          </tr>
        </thead>
        <tbody>
          {from !== null && (
            <tr>
              <th scope="row" className={`${cell} text-left font-normal`}>
                From before that day
              </th>
              <td className={figure} />
              <td className={figure}>{signed(openingPence)}</td>
            </tr>
          )}
          {entries.map(({ kind, count, amountPence }) => (
            <tr key={kind}>
              <th scope="row" className={`${cell} text-left font-normal`}>
                {KIND_WORDS[kind]}
              </th>
              <td className={figure}>{count}</td>
              <td className={figure}>{signed(amountPence)}</td>
            </tr>
          ))}
          {entries.length === 0 && (
            <tr>
              <td colSpan={3} className={`${cell} text-muted`}>
                Nothing was written into these books{from === null ? '' : ' on that day'}.
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr className="text-lg font-semibold">
            <th scope="row" className="border-t-2 border-ink px-4 py-3 text-left">
              {closingPence < 0 ? 'We owe customers' : 'Still to be paid'}
            </th>
            <td className="border-t-2 border-ink" />
            <td className="border-t-2 border-ink px-4 py-3 text-right whitespace-nowrap tabular-nums">
              {formatPence(Math.abs(closingPence))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
