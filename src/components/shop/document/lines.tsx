import type { ShownLine } from '#lib/documents/words.ts'

/** There is room for columns of their own: on a wide screen, and on paper. */
const WIDE = 'hidden ps-4 text-right align-top tabular-nums sm:table-cell print:table-cell'

/** What stands under the words on a phone, where there are no columns for it. */
const besides = ({ quantity, unit, rate }: ShownLine) =>
  [...(quantity !== '' && quantity !== '1' ? [`${unit} each`] : []), ...(rate === '' ? [] : [`VAT ${rate}`])].join(', ')

/** What was paid for, or is credited, line by line. */
export function Lines({ lines, isRegistered }: { lines: ShownLine[]; isRegistered: boolean }) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">What it is for</caption>
      <thead>
        <tr className="border-b-2 border-ink text-base text-muted">
          <th scope="col" className="pb-2 text-left font-normal">
            What
          </th>
          {isRegistered && (
            <th scope="col" className={`${WIDE} pb-2 font-normal`}>
              VAT
            </th>
          )}
          <th scope="col" className={`${WIDE} pb-2 font-normal`}>
            Each
          </th>
          <th scope="col" className="pb-2 text-right font-normal">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className="print:break-inside-avoid">
            <th scope="row" className="py-2 text-left align-top font-normal wrap-anywhere">
              {line.quantity !== '' && <span className="tabular-nums">{line.quantity} × </span>}
              {line.description}
              <span className="block text-base text-muted empty:hidden sm:hidden print:hidden">{besides(line)}</span>
            </th>
            {isRegistered && <td className={`${WIDE} py-2 whitespace-nowrap`}>{line.rate}</td>}
            <td className={`${WIDE} py-2`}>{line.unit}</td>
            <td className="py-2 ps-4 text-right align-top whitespace-nowrap tabular-nums">{line.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
