import type { ShownVat } from '#lib/documents/words.ts'

const HEADS = [
  ['net', 'Net'],
  ['vat', 'VAT'],
  ['gross', 'Gross'],
] as const

/** What of it is VAT, by rate. */
export function Vat({ rows }: { rows: ShownVat[] }) {
  return (
    <table className="w-full border-collapse text-base tabular-nums print:break-inside-avoid">
      <caption className="sr-only">VAT by rate</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="pb-1.5 text-left font-normal">
            VAT rate
          </th>
          {HEADS.map(([key, head]) => (
            <th key={key} scope="col" className="ps-3 pb-1.5 text-right font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rate}>
            <th scope="row" className="py-1 text-left font-normal">
              {row.rate}
            </th>
            {HEADS.map(([key]) => (
              <td key={key} className="py-1 ps-3 text-right">
                {row[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
